interface Named {
  id: string
  name: string
}

interface Props {
  names: Named[]
  /** What to say when the list is empty: what would fill it. */
  empty: string
  /** The verb on each line's button. */
  action: string
  onAction: (id: string) => void
}

/** Names, each with one thing that can be done to it. */
export function NameList({ names, empty, action, onAction }: Props) {
  if (names.length === 0) return <p class="soft">{empty}</p>
  return (
    <ul class="names">
      {names.map(({ id, name }) => (
        <li key={id}>
          <span>{name}</span>
          <button type="button" class="button quiet" onClick={() => onAction(id)}>
            {action}
            <span class="unseen">: {name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
