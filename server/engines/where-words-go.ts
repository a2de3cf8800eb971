import type { LanguageModel } from '../ports.ts'

const DOES = { interviewer: 'words the questions', assessor: 'reads your answers', reporter: 'words the report' } as const

/** For the lobby: to whom words go and what for. Hosts alone are named, nothing else of their addresses. */
export function wordsOf(models: Record<keyof typeof DOES, readonly LanguageModel[]>): string {
  const lines = (Object.keys(DOES) as (keyof typeof DOES)[]).flatMap((role) => {
    const [first, ...others] = models[role]
    if (first === undefined) return []
    const fallback = others.length === 0 ? '' : ` (if it fails, ${others.map(at).join(', then ')})`
    return [`${at(first)} ${DOES[role]}${fallback}`]
  })
  if (lines.length === 0) return 'The built-in engine runs on this computer. Your words go nowhere else.'
  return `What you say goes to language models: ${lines.join('; ')}. Names of people, employers, schools and places are masked before answers are read for evidence; who words questions or the report sees them as you said them. Everything else stays on this computer.`
}

const at = (model: LanguageModel): string => `${model.name} at ${model.host}`
