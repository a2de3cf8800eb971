/** 83_000 → "01:23". */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}

export const minutes = (ms: number): number => Math.max(0, Math.round(ms / 60_000))

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const WHEN = new Intl.DateTimeFormat('en-GB', { weekday: 'long', hour: '2-digit', minute: '2-digit' })
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
const FULL = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
export const day = (at: number): string => DAY.format(at)
export const when = (at: number): string => WHEN.format(at).replace(', ', ' at ').replace(/ (\d\d:\d\d)/, ' at $1').replace('at at', 'at')
export const dayAndTime = (at: number): string => DAY_AND_TIME.format(at).replace(', ', ' at ')
export const fullDay = (at: number): string => FULL.format(at)
