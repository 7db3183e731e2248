import Button from '@mui/material/Button'
import { Check, Copy, Download, FolderArchive } from 'lucide-react'
import type { ExportedFile } from '../../model/template'
import { useActions, useCordon, useServices } from '../../store/hooks'
import { PanelActions } from '../shared/PanelActions'
import { ToolButton } from '../shared/ToolButton'
import { useCopy } from '../shared/useCopy'
import { archiveName } from './archiveName'
import type { FormatId } from './formats'

const TYPES: Readonly<Record<ExportedFile['language'], string>> = {
  bicep: 'text/plain',
  hcl: 'text/plain',
  text: 'text/plain',
  json: 'application/json',
  markdown: 'text/markdown',
  csv: 'text/csv',
}

export interface ExportToolsProps {
  readonly format: FormatId
  readonly files: readonly ExportedFile[]
  readonly shown: ExportedFile | undefined
}

/** Takes the files out of the page: one to the clipboard or disk, or all in an archive. */
export function ExportTools({ format, files, shown }: ExportToolsProps) {
  const [state, copy] = useCopy()
  const name = useCordon(({ diagram }) => diagram.name)
  const { notify } = useActions()
  const { files: disk } = useServices()
  const zip = async () => {
    try {
      const { zipTexts } = await import('../../lib/zip')
      disk.download(archiveName(name, format), zipTexts(files), 'application/zip')
    } catch {
      notify('The archive could not be made.', 'refused')
    }
  }
  return (
    <PanelActions>
      {shown && (
        <>
          <ToolButton
            label={state === 'copied' ? 'Copied' : `Copy ${shown.path}`}
            icon={state === 'copied' ? <Check /> : <Copy />}
            onClick={() => void copy(shown.text, shown.path)}
          />
          <ToolButton
            label={`Download ${shown.path}`}
            icon={<Download />}
            onClick={() =>
              disk.download(shown.path.split('/').at(-1) ?? shown.path, shown.text, TYPES[shown.language])
            }
          />
        </>
      )}
      <Button onClick={() => void zip()}>
        <FolderArchive size={14} aria-hidden="true" /> Download all as zip
      </Button>
    </PanelActions>
  )
}
