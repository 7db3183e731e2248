import { useEffect, useState } from 'react'
import type { Diagram } from '../../model/diagram'
import type { Exported } from '../../model/template'
import { useActions, useCordon } from '../../store/hooks'
import type { FormatId } from './formats'

const QUIET_MS = 300

interface Written {
  readonly format: FormatId
  readonly result: Exported | null
  readonly error: string | null
}

/** The files of a format, written anew when the edits pause; the old ones stay until then. */
export function useExported(format: FormatId): {
  readonly exported: Exported | null
  readonly stale: boolean
  readonly error: string | null
} {
  const diagram = useCordon((state) => state.diagram)
  const findings = useCordon(({ analysis }) => (format === 'findings' ? analysis.result : null))
  const { exportDesign } = useActions()
  const [written, setWritten] = useState<Written | null>(null)
  const meaning = useMeaning(diagram)
  const [done, setDone] = useState<unknown>(null)
  const isOther = written?.format !== format
  useEffect(() => {
    let given = false
    const timer = setTimeout(
      () => {
        exportDesign(format)
          .then(
            (result) => given || setWritten({ format, result, error: null }),
            (error: unknown) =>
              given ||
              setWritten({
                format,
                result: null,
                error: error instanceof Error ? error.message : String(error),
              }),
          )
          .finally(() => given || setDone(meaning))
      },
      isOther ? 0 : QUIET_MS,
    )
    return () => {
      given = true
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- isOther decides only how long to wait
  }, [meaning, findings, format, exportDesign])
  return {
    exported: isOther ? null : written.result,
    stale: done !== meaning,
    error: isOther ? null : written.error,
  }
}

/** The same object until something changes that templates show: moving things about writes nothing anew. */
function useMeaning({ nodes, links, settings, name, accepted }: Diagram): object {
  const [kept, setKept] = useState({ nodes, links, settings, name, accepted })
  if (
    kept.nodes !== nodes ||
    kept.links !== links ||
    kept.settings !== settings ||
    kept.name !== name ||
    kept.accepted !== accepted
  ) {
    setKept({ nodes, links, settings, name, accepted })
  }
  return kept
}
