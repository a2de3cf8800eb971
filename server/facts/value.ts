import { z } from 'zod'

/** What a call gave, as the drivers send it. */
export type Value = null | boolean | number | string | Value[] | { printed: string } | { pairs: [Value, Value][] } | { raised: string } | { object: string; fields?: [string, Value][] | undefined }

export const Value: z.ZodType<Value> = z.lazy(() => z.union([
  z.null(), z.boolean(), z.number(), z.string(), z.array(Value),
  z.strictObject({ printed: z.string() }),
  z.strictObject({ pairs: z.array(z.tuple([Value, Value])) }),
  z.strictObject({ raised: z.string() }),
  z.strictObject({ object: z.string(), fields: z.array(z.tuple([z.string(), Value])).optional() }),
]))

export const isRaised = (value: Value): value is { raised: string } => typeof value === 'object' && value !== null && 'raised' in value
/** Exceptions of a program that tripped, and did not refuse. */
export const isStumble = (raised: string): boolean =>
  /^(NameError|AttributeError|TypeError|UnboundLocalError|ReferenceError|SyntaxError|NullPointerException|ArrayIndexOutOfBounds|RecursionError)/.test(raised)
export const isPrinted = (value: Value): value is { printed: string } => typeof value === 'object' && value !== null && 'printed' in value

/** Whether the value says that there is nothing: None, an exception, an empty collection or text, 0, -1 or not a number. */
export function saysNothing(value: Value): boolean {
  if (value === null || value === false || value === 0 || value === -1) return true
  if (typeof value === 'string') return numbersIn(value).every((number) => number === 0)
  if (Array.isArray(value)) return value.every(saysNothing)
  if (typeof value !== 'object') return false
  if ('raised' in value) return true
  if ('printed' in value) return numbersIn(value.printed).every((number) => number === 0)
  if ('pairs' in value) return value.pairs.length === 0
  return value.object === 'nan' || (value.fields ?? []).every(([, one]) => saysNothing(one))
}

export const numbersIn = (text: string): number[] => [...text.matchAll(/(?<![\w.])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)].map((match) => Number(match[0]))

/** A value as a short text for a report. */
export function short(value: Value): string {
  if (value === null) return 'nothing'
  if (isRaised(value)) return value.raised
  if (isPrinted(value)) return `the print "${cut(value.printed.trim().replace(/\s+/g, ' '))}"`
  if (typeof value === 'object' && !Array.isArray(value)) return 'pairs' in value ? cut(JSON.stringify(value.pairs)) : value.object
  return cut(JSON.stringify(value))
}

const cut = (text: string): string => text.length > 60 ? `${text.slice(0, 60)}…` : text
