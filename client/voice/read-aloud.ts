/** Reads a line aloud where the browser can; a new line stops the one before. */
export const canReadAloud = (): boolean => 'speechSynthesis' in window

export function readAloud(text: string): void {
  if (!canReadAloud()) return
  speechSynthesis.cancel()
  const line = new SpeechSynthesisUtterance(text)
  line.lang = 'en'
  speechSynthesis.speak(line)
}

export const stopReading = (): void => { if (canReadAloud()) speechSynthesis.cancel() }
