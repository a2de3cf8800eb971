type Theme = 'light' | 'dark' | null

const KEY = 'theme'
const stored = (): Theme => {
  const value = localStorage.getItem(KEY)
  return value === 'light' || value === 'dark' ? value : null
}

/** Puts the remembered theme on the page; without one the system decides. */
export function applyTheme(theme: Theme = stored()): void {
  if (theme === null) delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** System → light → dark → system. Returns what is chosen now, in words. */
export function nextTheme(): string {
  const next: Theme = { none: 'light', light: 'dark', dark: null }[stored() ?? 'none'] as Theme
  if (next === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, next)
  applyTheme(next)
  return themeWords()
}

export const themeWords = (): string => ({ light: 'light', dark: 'dark', none: 'follows your system' })[stored() ?? 'none']
