export type Tab = 'talk' | 'code'

/** On a narrow screen talk and code take turns. */
export function Tabs({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  return (
    <div className="tabs" role="radiogroup" aria-label="Show">
      {(['talk', 'code'] as const).map((one) => (
        <label key={one}><input type="radio" name="tab" checked={tab === one} onChange={() => onTab(one)} />{one === 'talk' ? 'Talk' : 'Code'}</label>
      ))}
    </div>
  )
}
