const VARIABLES = [
  ['BAR_RAISER_MODEL', 'The model for all three, or several, separated by commas: the next is asked when one fails.'],
  ['BAR_RAISER_INTERVIEWER', 'Another model for wording the questions; "off" leaves it to the built-in engine.'],
  ['BAR_RAISER_ASSESSOR', 'Another model for reading answers, likewise.'],
  ['BAR_RAISER_REPORTER', 'Another model for wording the report, likewise.'],
  ['OPENAI_API_KEY', 'The key for OpenAI, or for the server below. Many local ones need none.'],
  ['OPENAI_BASE_URL', 'Any server that speaks OpenAI\'s chat completions.'],
  ['ANTHROPIC_API_KEY', 'The key for Anthropic.'],
  ['BAR_RAISER_BUDGET', 'Dollars that one interview may cost. Without it, 1.'],
] as const

const EXAMPLES = [
  ['OpenAI', ['BAR_RAISER_MODEL=openai:gpt-5-mini', 'OPENAI_API_KEY=your-key']],
  ['Anthropic', ['BAR_RAISER_MODEL=anthropic:claude-haiku-4-5', 'ANTHROPIC_API_KEY=your-key']],
  ['Ollama, on this computer', ['BAR_RAISER_MODEL=qwen3:14b', 'OPENAI_BASE_URL=http://localhost:11434/v1']],
] as const

/** Where models are configured: not here, but where the server is started. */
export function HowToConfigure() {
  return (
    <section className="sec" aria-labelledby="h-how">
      <h2 id="h-how">How to configure them</h2>
      <p>Set these variables in the environment, or in a file named <code>.env</code> in the folder where the server is started, and start it again.</p>
      <p className="keys-note">This page never takes or stores keys. A key alone turns nothing on: only a named model is asked.</p>
      <dl className="variables">{VARIABLES.map(([name, words]) => <div key={name}><dt><code>{name}</code></dt><dd>{words}</dd></div>)}</dl>
      <div className="examples">{EXAMPLES.map(([title, lines]) => <figure key={title}><figcaption>{title}</figcaption><pre>{lines.join('\n')}</pre></figure>)}</div>
    </section>
  )
}
