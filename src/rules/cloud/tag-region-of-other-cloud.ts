import { CLOUDS, type CloudId } from '../../facts/clouds'
import { cloudOfRegion } from '../../facts/regions'
import { isForeignRegion, parseServiceTag, regionalTag } from '../../facts/serviceTags'
import { cite } from '../../facts/source'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import type { Topology } from '../../model/topology'
import { example } from '../example'
import { renamedIn } from '../renamedIn'
import { addManaged, outboundRow } from '../managedScenes'
import { writtenTags } from '../writtenTags'

export const tagRegionOfOtherCloud = defineRule({
  id: 'cloud/tag-region-of-other-cloud',
  title: 'Service tag for a region of another cloud',
  severity: 'error',
  profile: 'correctness',
  why: 'A cloud knows the tags of its own regions alone; rules with another one are refused.',
  source: cite('virtual-network/service-tags-overview', 'Available service tags'),
  decides:
    'Compares the region of every service tag in security groups, firewalls, route tables and managed networks with the cloud of the design.',
  exceptions: 'Regions that the list does not hold.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const { element, name, field, tags } of writtenTags(topology)) {
      for (const tag of new Set(tags)) {
        if (!isForeign(tag, settings.cloud)) continue
        yield {
          element,
          field,
          detail: tag,
          message: `${name} names ${tag}, whose region is not one of ${CLOUDS[settings.cloud].label}`,
          how: 'Name the region of the design.',
          fixes: [regionFix(topology, element, field, tag)],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Government region in the public cloud', (b) =>
        addManaged(b, {
          rules: [outboundRow({ type: 'ServiceTag', destination: 'Storage.usgovvirginia' })],
        }),
      ),
    ],
    good: [
      example('Region of the same cloud', (b) =>
        addManaged(b, { rules: [outboundRow({ type: 'ServiceTag', destination: 'Storage.northeurope' })] }),
      ),
    ],
  },
})

/** Rules for a region of another cloud were written for the region that the design then had. */
function regionFix(topology: Topology, element: NodeId, field: string, tag: string): Fix {
  const { cloud, region } = topology.settings
  const reference = parseServiceTag(tag.trim())
  const value = topology.node(element)?.properties[field]
  if (!reference || value === undefined || cloudOfRegion(region) !== cloud) return guide('Change the rule')
  const right = regionalTag(reference.tag.name, region)
  return new Edit(topology)
    .set(element, { [field]: renamedIn(value, new Map([[tag, right]])) })
    .safe(`Name ${right}`)
}

function isForeign(text: string, cloud: CloudId): boolean {
  const reference = parseServiceTag(text.trim())
  return reference !== undefined && isForeignRegion(reference, cloud)
}
