import './contexts.css'
import { useId, useRef, useState, type ReactNode } from 'react'
import type { CreateInterview, Problem, ReadContext } from '#server/protocol/catalog.ts'
import { Notice } from '../ui/notice.tsx'

type Texts = Pick<CreateInterview, 'resume' | 'job'>
/** `undefined`: being read. */
type Given = string | null | undefined

type State =
  | { status: 'none' | 'removed' }
  | { status: 'reading'; name: string }
  | { status: 'read'; name: string; read: ReadContext }
  | { status: 'refused'; problem: string }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Systems name types differently or not at all; the ending tells what somebody means. */
const BY_ENDING: Record<string, string> = { pdf: 'application/pdf', docx: DOCX, txt: 'text/plain', md: 'text/plain' }
const MOST_BYTES = 5 * 1024 * 1024
const MOST_CHARACTERS = 40_000

/** Optional, and folded away until somebody wants it: a résumé and a job description for the interview. `onChange` gets null while one is being read. */
export function Contexts({ onChange }: { onChange: (texts: Texts | null) => void }) {
  const texts = useRef<{ resume: Given; job: Given }>({ resume: null, job: null })
  const change = (text: Partial<typeof texts.current>): void => {
    texts.current = { ...texts.current, ...text }
    const { resume, job } = texts.current
    onChange(resume === undefined || job === undefined ? null : { resume, job })
  }
  return (
    <details className="contexts">
      <summary>Résumé and job description, if you like</summary>
      <p className="t2">The interviewer may ask about a line of your résumé that your story touches, and a recruiter screen goes by what the role asks for. Neither is scored by itself.</p>
      <div className="parts">
        <Part title="Résumé" found={asResume} onText={(resume) => change({ resume })} />
        <Part title="Job description" found={asJob} onText={(job) => change({ job })} />
      </div>
      <p className="meta">Reading a file stores nothing. When the interview starts, lines about work and what the role asks for are kept with it on this computer, and the rest is dropped. A line that is asked about goes to a model only as “Where words go” says.</p>
    </details>
  )
}

function Part({ title, found, onText }: { title: string; found: (read: ReadContext) => string; onText: (text: Given) => void }) {
  const [state, setState] = useState<State>({ status: 'none' })
  const [pasted, setPasted] = useState('')
  const newest = useRef(0)
  const heading = useId()
  const become = (next: State): void => {
    setState(next)
    onText(next.status === 'read' ? next.read.text : next.status === 'reading' ? undefined : null)
  }
  /** What stands in the box goes along, looked at or not: nobody should lose a text to a button. */
  const paste = (text: string): void => {
    setPasted(text)
    onText(text.trim() === '' ? null : text.slice(0, MOST_CHARACTERS))
  }
  const read = (name: string, type: string, body: Blob): void => {
    const turn = newest.current += 1
    become({ status: 'reading', name })
    readContext(type, body).then(
      (result) => { if (turn === newest.current) become({ status: 'read', name, read: result }) },
      (error: unknown) => { if (turn === newest.current) become({ status: 'refused', problem: error instanceof Error ? error.message : String(error) }) },
    )
  }
  const remove = (): void => {
    newest.current += 1
    setPasted('')
    become({ status: 'removed' })
  }
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <div role="status">
        {state.status === 'reading' ? <p>Reading “{state.name}”.</p> : null}
        {state.status === 'read' ? <Found name={state.name} read={state.read}>{found(state.read)}</Found> : null}
      </div>
      {state.status === 'refused' ? <Notice words={state.problem} /> : null}
      {state.status === 'read' || state.status === 'reading'
        ? <button className="btn sm" type="button" autoFocus onClick={remove} aria-label={`Remove the ${title.toLowerCase()}`}>Remove</button>
        : (
          <>
            <label className="file"><span className="sr">{title}: </span><span className="meta">PDF, DOCX or text, up to 5 MB</span>
              {/* Where the keyboard was is gone, so it goes on here; a file that was mended can be chosen again. */}
              <input type="file" autoFocus={state.status !== 'none'} accept={`.pdf,.docx,.txt,.md,application/pdf,${DOCX},text/plain`} onClick={(event) => { event.currentTarget.value = '' }} onChange={(event) => {
                const file = event.target.files?.[0]
                if (file !== undefined) read(file.name, typeOf(file), file)
              }} />
            </label>
            <label className="paste"><span className="sr">{title}: </span><span className="meta">Or paste the text</span>
              <textarea rows={3} value={pasted} onChange={(event) => paste(event.target.value)} />
            </label>
            {pasted.trim() === '' ? null : <button className="btn sm" type="button" onClick={() => read('Pasted text', 'text/plain', new Blob([pasted]))}>See what was found</button>}
          </>
        )}
    </section>
  )
}

function Found({ name, read: { pages, note, setAside }, children }: { name: string; read: ReadContext; children: ReactNode }) {
  return (
    <>
      <p><b>{name}</b>{pages === null ? null : `, ${count(pages, 'page')}`}</p>
      <p className="t2">{children}</p>
      {setAside === 0 ? null : <p className="t2">{setAside === 1 ? '1 line speaks to the interviewer or the scoring and is left out.' : `${setAside} lines speak to the interviewer or the scoring and are left out.`}</p>}
      {note === null ? null : <p className="t2">{note}</p>}
    </>
  )
}

const asResume = ({ claims }: ReadContext): string => claims === 0
  ? 'No line about work was recognized, so nothing of it will be asked about.'
  : `${count(claims, 'line')} about work can be asked about.`
const asJob = ({ requirements }: ReadContext): string => requirements === 0
  ? 'No requirement was recognized, so those of the guide are used.'
  : `${count(requirements, 'requirement')} found.`

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

const typeOf = ({ name, type }: File): string => BY_ENDING[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? (type === '' ? 'application/octet-stream' : type)

async function readContext(type: string, body: Blob): Promise<ReadContext> {
  if (body.size > MOST_BYTES) throw new Error('The file is larger than 5 MB. Save it without pictures, or paste the text.')
  const response = await fetch('/api/contexts', { method: 'POST', headers: { 'content-type': type.split(';')[0]! }, body }).catch(() => null)
  const answer = await response?.json().catch(() => null) as ReadContext | Problem | null | undefined
  if (response?.ok === true && answer != null) return answer as ReadContext
  throw new Error(answer != null && 'message' in answer ? answer.message : 'The server does not answer. Check that it runs ("npm start"), then try again.')
}
