import { describe, expect, it } from 'vitest'
import { SERVICE_TAGS, isForeignRegion, parseServiceTag, regionalTag, serviceTag } from './serviceTags'

describe('service tags', () => {
  it('are unique, and depend on known tags', () => {
    expect(new Set(SERVICE_TAGS.map((row) => row.name)).size).toBe(SERVICE_TAGS.length)
    for (const name of SERVICE_TAGS.flatMap((row) => row.dependsOn)) expect(serviceTag(name)?.name).toBe(name)
  })

  it.each([
    ['Storage', 'Storage', undefined],
    ['storage.WestUS', 'Storage', 'westus'],
    ['AzureFrontDoor.FirstParty', 'AzureFrontDoor.FirstParty', undefined],
    ['AzureFrontDoor.FirstParty.westeurope', 'AzureFrontDoor.FirstParty', 'westeurope'],
  ] as const)('reads %s', (text, name, region) => {
    expect(parseServiceTag(text)).toMatchObject({ tag: { name }, region })
  })

  it.each(['AzureMachineLearning.westeurope', 'Keyvault.westeurope', '10.0.0.0/8', '*', '', '.', 'Storage.'])(
    'refuses %j',
    (text) => {
      expect(parseServiceTag(text)).toBeUndefined()
    },
  )

  it('writes a region only where the tag has one', () => {
    expect(regionalTag('Storage', 'westeurope')).toBe('Storage.westeurope')
    expect(regionalTag('AzureMachineLearning', 'westeurope')).toBe('AzureMachineLearning')
  })

  it.each([
    ['AzureCloud', 'francecentral', 'AzureCloud.centralfrance'],
    ['AzureCloud', 'westeurope', 'AzureCloud.westeurope'],
    ['Storage', 'francecentral', 'Storage.francecentral'],
  ] as const)('writes %s in %s as %s and reads it back', (tag, region, text) => {
    expect(regionalTag(tag, region)).toBe(text)
    expect(parseServiceTag(text)).toMatchObject({ tag: { name: tag }, region })
  })

  it('keeps tags of the platform and the network out of routes', () => {
    expect(serviceTag('AzureMachineLearning')?.routes).toBe(true)
    expect(serviceTag('Internet')?.routes).toBe(false)
  })

  it('notices a region of another cloud', () => {
    const reference = parseServiceTag('Storage.usgovvirginia')
    expect(reference && isForeignRegion(reference, 'AzurePublic')).toBe(true)
    const unknown = parseServiceTag('Storage.belgiumcentral')
    expect(unknown && isForeignRegion(unknown, 'AzurePublic')).toBe(false)
  })
})
