import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import type { Settings } from '../model/settings'
import { emptyDesign } from '../testing/emptyDesign'
import { everyKind } from '../testing/everyKind'
import { exportInput } from '../testing/exportInput'
import { exportArm } from './arm/exportArm'
import { exportBicep } from './bicep/exportBicep'

const formats = { bicep: exportBicep, arm: exportArm } as const
type Format = keyof typeof formats

const textOf = (diagram: Diagram, format: Format, name: RegExp): string =>
  formats[format](exportInput(diagram)).files.find(({ path }) => name.test(path))?.text ?? ''
const readme = (diagram: Diagram, format: Format = 'bicep'): string => textOf(diagram, format, /README/)
const withSettings = (settings: Partial<Settings>): Diagram => {
  const design = everyKind()
  return { ...design, settings: { ...design.settings, ...settings } }
}

describe('the page of an export', () => {
  it.each(['bicep', 'arm'] as const)('says that an empty design holds nothing (%s)', (format) => {
    const text = readme(emptyDesign(), format)
    expect(text).toContain('holds nothing to deploy')
    expect(text).not.toContain('```')
  })

  it('makes the resource group, and logs in to another cloud first', () => {
    expect(readme(everyKind())).toContain('az group create --name $RESOURCE_GROUP --location westeurope')
    expect(readme(everyKind())).not.toContain('az cloud set')
    const government = readme(withSettings({ cloud: 'AzureGovernment', region: 'usgovvirginia' }))
    expect(government).toContain('az cloud set --name AzureUSGovernment\naz login\n')
    expect(government).toContain('Connect-AzAccount -Environment AzureUSGovernment\n')
  })

  it('puts nothing into a command that a shell would run', () => {
    const naming = { workload: '$(reboot)', environment: "'; rm -rf /", instance: '`x`' }
    const text = readme(withSettings({ naming, region: 'x; reboot' }))
    const commands = [...text.matchAll(/```\w+\n([^]*?)```/g)].map(([, body]) => body)
    expect(commands.join('')).toContain('RESOURCE_GROUP=rg-reboot-rm-rf-x\n')
    expect(commands.join('')).toContain('--location xreboot\n')
    expect(commands.join('')).not.toMatch(/\$\(|`|;/)
  })

  it('names the rights that role assignments take', () => {
    expect(readme(everyKind())).toContain('Role Based Access Control Administrator')
  })

  it('reads each secret in both shells', () => {
    const text = readme(everyKind())
    const secrets = [...textOf(everyKind(), 'bicep', /bicepparam/).matchAll(/'(CORDON_\w+)'/g)]
    expect(secrets.length).toBeGreaterThan(0)
    for (const [, name] of secrets) {
      expect(text).toContain(`read -rs ${name} && export ${name}\n`)
      expect(text).toContain(`$env:${name} = Read-Host -MaskInput '`)
    }
  })
})

it('leaves what is to fill in out of the parameters of a template, and marks it in those of Bicep', () => {
  const required = [...readme(everyKind()).matchAll(/^\| (\w+) +\| to fill in/gm)].map(
    ([, name]) => name ?? '',
  )
  expect(required.length).toBeGreaterThan(0)
  const bicep = textOf(everyKind(), 'bicep', /bicepparam/)
  const arm = JSON.parse(textOf(everyKind(), 'arm', /parameters\.json/)) as { parameters: object }
  for (const name of required) {
    expect(bicep).toMatch(new RegExp(`// To fill in: .*\\nparam ${name} = `))
    expect(arm.parameters).not.toHaveProperty(name)
  }
})
