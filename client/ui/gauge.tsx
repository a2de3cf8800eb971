import type { Report } from '#server/protocol/report.ts'

export type Level = NonNullable<Report['verdict']['overall']>

/** Where a level lies between 1 and 5, in percent. */
export const place = (level: number): string => `${((Math.min(5, Math.max(1, level)) - 1) / 4) * 100}%`

export const levelClass = (level: number): string => `L${Math.min(5, Math.max(1, Math.floor(level + 0.5)))}`

export const range = ({ low, high }: Level): string => `${low.toFixed(1)} to ${high.toFixed(1)}`

const POINT = { high: 'hi', medium: 'med', low: 'low' } as const

/** A level: always a point with its range against one upright mark at the bar. The triangle is the self-rating. */
export function Gauge({ level, bar, self, name }: { level: Level; bar: number; self: number | null; name?: string }) {
  const words = `${name === undefined ? '' : `${name}: `}Level ${level.level.toFixed(1)}, range ${range(level)}${self === null ? '' : `, you said ${self}`}. The bar is at ${bar}.`
  return (
    <div className={`gauge ${levelClass(level.level)}`} role="img" aria-label={words}>
      {[1, 2, 3, 5].map((tick) => <i key={tick} className="tk" style={{ left: place(tick) }} />)}
      <i className="rng" style={{ left: place(level.low), width: `${((level.high - level.low) / 4) * 100}%` }} />
      <i className="at4" style={{ left: place(bar) }} />
      <i className={`pt ${POINT[level.confidence]}`} style={{ left: place(level.level) }} />
      {self === null ? null : <i className="self" style={{ left: place(self) }} />}
    </div>
  )
}
