import { useEffect, useMemo, useState } from 'react'
import { plural } from '../../lib/text'
import type { Json } from '../../model/diagram'
import type { Settings } from '../../model/settings'
import { loadRegions } from '../../registry'
import { useActions, useCordon } from '../../store/hooks'
import { FieldList } from '../shared/fields/FieldList'
import { FieldRow } from '../shared/fields/FieldRow'
import { text } from '../../model/fields'
import { Header } from './Header'
import styles from './Inspector.module.css'
import { settingsFields } from './settingsFields'
import { TagsField } from './TagsField'

const NAME = text('Design name')
const NAMING = new Set(['workload', 'environment', 'instance'])

/** Nothing selected: the design's own settings. */
export function DesignInspector() {
  const name = useCordon(({ diagram }) => diagram.name)
  const settings = useCordon(({ diagram }) => diagram.settings)
  const elements = useCordon(({ diagram }) => Object.keys(diagram.nodes).length)
  const links = useCordon(({ diagram }) => Object.keys(diagram.links).length)
  const { renameDesign, setSettings, endMerge } = useActions()
  const regions = useRegions(settings.cloud)
  const fields = useMemo(() => settingsFields(regions), [regions])
  const { naming, tags, severities: _severities, ...rest } = settings
  const change = (field: string, value: Json) =>
    setSettings(NAMING.has(field) ? { naming: { ...naming, [field]: value } } : { [field]: value })
  return (
    <>
      <Header title="Design" type={`${plural(elements, 'element')}, ${plural(links, 'link')}`} />
      <div className={styles['body']}>
        <FieldRow
          name="designName"
          field={NAME}
          value={name}
          onChange={(value) => typeof value === 'string' && renameDesign(value)}
          onCommit={endMerge}
        />
        <FieldList fields={fields} values={{ ...rest, ...naming }} onChange={change} onCommit={endMerge} />
        <TagsField tags={tags} onChange={(next) => setSettings({ tags: next })} onCommit={endMerge} />
      </div>
    </>
  )
}

/** Regions of the cloud, for completion; any other text stays legal. */
function useRegions(cloud: Settings['cloud']): readonly string[] {
  const [regions, setRegions] = useState<readonly string[]>([])
  useEffect(() => {
    let isCurrent = true
    void loadRegions(cloud).then((found) => isCurrent && setRegions(found))
    return () => {
      isCurrent = false
    }
  }, [cloud])
  return regions
}
