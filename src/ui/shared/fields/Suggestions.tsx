interface SuggestionsProps {
  readonly id: string
  readonly texts: readonly string[]
}

/** Texts that a field offers for completion; any other stays legal. */
export function Suggestions({ id, texts }: SuggestionsProps) {
  if (texts.length === 0) return null
  return (
    <datalist id={id}>
      {texts.map((text) => (
        <option key={text} value={text}>
          {text}
        </option>
      ))}
    </datalist>
  )
}
