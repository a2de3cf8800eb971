import { useCallback, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { AskJudgement } from '#server/protocol/catalog.ts'
import { Choice } from '../lobby/choice.tsx'
import { api } from '../session/api.ts'
import { useLoad } from '../session/use-load.ts'
import { Notice } from '../ui/notice.tsx'
import { reader } from '../ui/reader.ts'

/** Asks for another judgement. What was judged before stays as it is. `children`: what became of the last one that was asked for. */
export function JudgeAgain({ interview, owed, onAsked, children }: { interview: string; owed: boolean; onAsked: () => void; children: ReactNode }) {
  const [catalog] = useLoad(useCallback(() => api.catalog(null), []))
  const [chosen, setChosen] = useState<AskJudgement['by'] | null>(null)
  const [rubric, setRubric] = useState<AskJudgement['rubric']>('as-held')
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (catalog.state === 'loading') return null
  const model = catalog.state === 'ready' ? catalog.value.engine.assessor : null
  const by = chosen ?? (model === null ? 'built-in' : 'model')
  const ask = (): void => {
    if (owed || asking) return
    setAsking(true)
    setProblem(null)
    api.judge(interview, { by, rubric })
      .then(onAsked, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setAsking(false))
  }
  return (
    <form className="again no-print" aria-labelledby="h-again" onSubmit={(event) => { event.preventDefault(); ask() }}>
      <h3 id="h-again">Judge again</h3>
      <div className="choices">
        {model === null
          ? <p className="t2">The built-in engine reads. No model is configured to read answers: see <Link href="/models">language models</Link>.</p>
          : <Choice name="reader" legend="Reader" value={by} onChange={setChosen} options={[['built-in', 'The built-in engine'], ['model', reader(model)]]} />}
        <Choice name="rubric" legend="Rubric" value={rubric} onChange={setRubric} options={[['as-held', 'The one it was held with'], ['newest', 'The newest']]} />
      </div>
      <div className="acts">
        {/* It stays where the keyboard is while a judgement is being made. */}
        <button className="btn" type="submit" aria-disabled={owed || asking}>Judge again</button>
        <div className="tray">{problem === null ? children : <Notice words={problem} />}</div>
      </div>
    </form>
  )
}
