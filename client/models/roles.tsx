import type { ConfiguredModels } from '#server/protocol/models.ts'

const ROLES = {
  interviewer: ['Interviewer', 'words the questions'],
  assessor: ['Assessor', 'reads your answers for evidence'],
  reporter: ['Reporter', 'words the report'],
} as const

/** Who does what, in the order in which models are asked. */
export function Roles({ roles }: { roles: ConfiguredModels['roles'] }) {
  return (
    <section className="sec" aria-labelledby="h-roles">
      <h2 id="h-roles">Who does what</h2>
      <ul className="roles">
        {roles.map(({ role, models }) => (
          <li key={role}>
            <div><h3>{ROLES[role][0]}</h3><p className="meta">{ROLES[role][1]}</p></div>
            {models.length === 0 ? <p className="t2">The built-in engine</p> : (
              <div>
                <ol>{models.map(({ name, host }) => <li key={name}><b>{name}</b> <span className="t2">at {host}</span></li>)}</ol>
                {models.length === 1 ? null : <p className="meta">Asked in this order: the next one when one fails.</p>}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
