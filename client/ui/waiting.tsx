/** Says what is happening; nothing spins. */
export function Waiting({ words }: { words: string }) {
  return <main id="main" className="plain"><h1 className="sr">Bar Raiser</h1><p role="status">{words}</p></main>
}
