import type { ReactNode } from 'react'

const icon = (drawing: ReactNode) => function Icon() {
  return <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">{drawing}</svg>
}

export const Chevron = icon(<path d="M6 4l4 4-4 4" />)
export const Pause = icon(<path d="M5.5 4v8M10.5 4v8" strokeWidth="2" />)
export const HintMark = icon(<><circle cx="8" cy="8" r="6.2" /><path d="M6.3 6.3a1.8 1.8 0 1 1 2.4 1.9c-.5.2-.7.5-.7 1M8 11.3v.1" /></>)
export const Microphone = icon(<><rect x="6" y="2" width="4" height="7.5" rx="2" /><path d="M3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2" /></>)
export const Speaker = icon(<><path d="M3 6.2v3.6h2.4L8.6 12.6V3.4L5.4 6.2z" /><path d="M11 5.8a3 3 0 0 1 0 4.4" /></>)
export const HalfMoon = icon(<><circle cx="8" cy="8" r="6" /><path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" /></>)
export const Printer = icon(<path d="M4.5 6V2.5h7V6M4.5 11H3a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-1.5M4.5 9.5h7v4h-7z" />)
export const Download = icon(<path d="M8 2.5v8M4.5 7.5L8 11l3.5-3.5M3 13.5h10" />)

export const Brand = () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden="true">
    <path d="M4 2.5v15M16 2.5v15" strokeWidth="1.5" /><path d="M4 7h12" strokeWidth="2.5" />
  </svg>
)
