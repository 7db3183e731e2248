import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useActions } from '../../store/hooks'
import { useRenaming } from './renaming'

/** The name of a node, or the field that changes it: Enter and leaving keep, Escape gives up. */
export function NodeName({
  id,
  name,
  className,
}: {
  readonly id: string
  readonly name: string
  readonly className: string
}) {
  const isEdited = useRenaming((state) => state.id === id)
  return isEdited ? (
    <NameField id={id} name={name} className={className} />
  ) : (
    <span className={className} title={name}>
      {name}
    </span>
  )
}

function NameField({ id, name, className }: { id: string; name: string; className: string }) {
  const { rename, endMerge } = useActions()
  const stop = useRenaming((state) => state.stop)
  const isDone = useRef(false)
  const finish = (value: string | null) => {
    if (isDone.current) return
    isDone.current = true
    stop()
    if (value !== null && value.trim() !== '') rename(id, value)
    endMerge()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.key === 'Enter' || event.key === 'Escape') {
      finish(event.key === 'Enter' ? event.currentTarget.value : null)
      document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus()
    }
  }
  return (
    <input
      className={`${className} name-field nodrag nopan`}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      ref={(field) => {
        if (field && document.activeElement !== field) {
          field.focus()
          field.select()
        }
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
