type Result = { readonly isFinal: boolean; readonly 0: { readonly transcript: string } }
type ResultEvent = { readonly resultIndex: number; readonly results: ArrayLike<Result> }
type Recognition = {
  lang: string
  continuous: boolean
  interimResults: boolean
  onresult: ((event: ResultEvent) => void) | null
  onerror: ((event: { error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
}
type Constructor = new () => Recognition

const recognitionOf = (): Constructor | null => {
  const holder = window as unknown as { SpeechRecognition?: Constructor; webkitSpeechRecognition?: Constructor }
  return holder.SpeechRecognition ?? holder.webkitSpeechRecognition ?? null
}

export const canDictate = (): boolean => recognitionOf() !== null

const PROBLEMS: Record<string, string> = {
  'not-allowed': 'The browser does not allow the microphone. Allow it in the address bar, or type instead.',
  'service-not-allowed': 'The browser does not allow dictation here. Type instead.',
  'audio-capture': 'No microphone was found. Connect one, or type instead.',
  network: 'The browser\'s dictation needs a network and has none. Type instead.',
}

/** Push-to-talk: `heard` receives each finished stretch of speech. Returns how to stop. */
export function dictate({ heard, problem, ended }: { heard: (text: string) => void; problem: (words: string) => void; ended: () => void }): () => void {
  const Recognition = recognitionOf()
  if (Recognition === null) {
    problem('This browser offers no dictation. Type instead.')
    return () => undefined
  }
  const recognition = new Recognition()
  recognition.lang = 'en'
  recognition.continuous = true
  recognition.interimResults = false
  recognition.onresult = (event) => {
    for (let at = event.resultIndex; at < event.results.length; at += 1) {
      const result = event.results[at]
      if (result?.isFinal) heard(result[0].transcript.trim())
    }
  }
  recognition.onerror = ({ error }) => { if (error !== 'aborted' && error !== 'no-speech') problem(PROBLEMS[error] ?? 'Dictation stopped. Type instead, or try again.') }
  recognition.onend = ended
  recognition.start()
  return () => recognition.stop()
}
