import { useEffect, useRef } from 'react'

export const singleKeysOn = (): boolean => localStorage.getItem('single-keys') !== 'off'

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Single keys outside text fields, which can be turned off (WCAG 2.1.4); Escape always works. */
export function useKeys(keys: Record<string, () => void>): void {
  const current = useRef(keys)
  useEffect(() => { current.current = keys })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const name = event.key.length === 1 ? event.key.toUpperCase() : event.key
      const act = current.current[name]
      if (act === undefined || (name !== 'Escape' && (isWriting(event.target) || !singleKeysOn()))) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
