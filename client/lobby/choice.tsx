type Props<T> = { name: string; legend: string; value: T; options: readonly (readonly [T, string])[]; onChange: (value: T) => void; note?: string; disabled?: boolean }

/** One of a few: radio buttons drawn as a row. */
export function Choice<T extends string | number | null>({ name, legend, value, options, onChange, note, disabled = false }: Props<T>) {
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend>{legend}</legend>
      <div className="options">
        {options.map(([option, words]) => (
          <label key={words}><input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />{words}</label>
        ))}
      </div>
      {note === undefined ? null : <p className="meta">{note}</p>}
    </fieldset>
  )
}
