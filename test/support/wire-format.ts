export type Ending = 'complete' | 'length' | 'refused' | 'cut'

/** How one provider's wire says what all of them say. Tokens are counted as `COUNTED`. */
export type WireFormat = {
  /** What follows the origin in the address of such a server. */
  path: string
  /** All frames of an answer; `cut`: it ends cleanly, without a reason. */
  answer: (text: string, ending?: Ending) => string[]
  /** What comes before the first piece. */
  opening: () => string
  piece: (text: string) => string
  /** The frames of an answer whose tokens nobody counts. */
  uncounted: (text: string) => string[]
  broken: string
  /** The body of a refusal, and the same in the middle of a stream. */
  refusal: (message: string, kind?: string) => unknown
  refusalInStream: (message: string) => string
  /** Where a request says what. */
  read: (body: never) => { system: string; user: string; shape: unknown }
  /** What a server that knows no schemas says. */
  noShapes: string
  quota: { status: number; kind: string; message: string }
  overflow: { kind: string; message: string }
  counted: { input: number; cached: number; stored: number; output: number }
}

export const words = (text: string): string[] => text.match(/\S+\s*/g) ?? []
