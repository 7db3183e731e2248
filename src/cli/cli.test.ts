import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patterns } from '../patterns/list'

/** The real command line on real files, through the bundle that people run. */

const project = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cordon-cli-'))
const at = (name: string) => join(folder, name)

function cordon(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cordon.mjs', ...args], {
    cwd: project,
    encoding: 'utf8',
    ...(input !== undefined && { input }),
  })
  return { status, stdout, stderr }
}

interface Checked {
  readonly findings: readonly {
    readonly rule: string
    readonly severity: string
    readonly element: string
    readonly source: object
    readonly fixes: readonly object[]
  }[]
}

/** The pattern with the workspace's door open. */
const withDoorOpen = (text: string) =>
  text.replaceAll('"publicAccess": "Disabled"', '"publicAccess": "Enabled"')

beforeAll(() => {
  expect(cordon(['pattern', 'custom-exfil-prevention', '-o', at('good.cordon.json')]).stderr).toBe('')
  writeFileSync(at('bad.cordon.json'), withDoorOpen(readFileSync(at('good.cordon.json'), 'utf8')))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('pattern', () => {
  it('lists all, as text and as JSON', () => {
    expect(cordon(['pattern', 'list']).stdout.trim().split('\n').length).toBe(patterns.length)
    const listed = JSON.parse(cordon(['pattern', 'list', '--json']).stdout) as {
      id: string
      parameters: object[]
    }[]
    expect(listed.map(({ id }) => id)).toEqual(patterns.map(({ id }) => id))
    expect(listed[0]?.parameters).toContainEqual(
      expect.objectContaining({ name: 'region', default: 'westeurope' }),
    )
  })

  it('takes parameters', () => {
    const { stdout } = cordon([
      'pattern',
      'custom-nsg-nat',
      '--set',
      'region=northeurope',
      '--set',
      'nodes=40',
    ])
    expect(JSON.parse(stdout)).toMatchObject({ settings: { region: 'northeurope' } })
  })

  it.each([
    [['pattern'], /“list” or the id/],
    [['pattern', 'nonsense'], /no pattern “nonsense”/],
    [['pattern', 'custom-nsg-nat', '--set', 'nodes=many'], /whole number from 1 to/],
    [['pattern', 'custom-nsg-nat', '--set', 'nodes=0'], /whole number from 1 to/],
    [['pattern', 'custom-nsg-nat', '--set', 'addressSpace=banana'], /address prefix such as 10\./],
    [['pattern', 'custom-nsg-nat', '--set', 'colour=red'], /no parameter “colour”.*region/],
    [['pattern', 'custom-nsg-nat', '--set', 'region'], /name=value/],
  ])('refuses %j', (args, reason) => {
    const { status, stdout, stderr } = cordon(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(reason)
  })
})

describe('check', () => {
  it('passes a pattern', () => {
    const { status, stdout } = cordon(['check', at('good.cordon.json')])
    expect(status).toBe(0)
    expect(stdout).toMatch(/rules ran on .* nothing found/)
  })

  it('fails with findings that name rule, element, source and fixes', () => {
    const { status, stdout } = cordon(['check', at('bad.cordon.json'), '--json'])
    const { findings } = JSON.parse(stdout) as Checked
    expect(status).toBe(1)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings[0]).toMatchObject({
      severity: 'error',
      element: expect.stringMatching(/^n\d+$/) as string,
    })
  })

  it('reads standard input and writes SARIF with the line of the element', () => {
    const text = readFileSync(at('bad.cordon.json'), 'utf8')
    const { stdout } = cordon(['check', at('bad.cordon.json'), '--format', 'sarif'])
    const log = JSON.parse(stdout) as {
      runs: [{ results: { locations: [{ physicalLocation: { region: { startLine: number } } }] }[] }]
    }
    const line = log.runs[0].results[0]?.locations[0].physicalLocation.region.startLine ?? 0
    expect(text.split('\n')[line - 1]).toMatch(/^\s+"n\d+": \{$/)
    expect(cordon(['check', '-', '--format', 'markdown'], text).stdout).toMatch(/^# Findings/)
    expect(cordon(['check', '-'], text).status).toBe(1)
  })

  it.each([
    [['check'], /design file is missing. Usage: cordon check/],
    [['check', 'no-such-file.json'], /no such file/],
    [['check', 'src'], /folder/],
    [['check', 'package.json'], /no design/],
    [['check', 'LICENSE'], /no JSON/],
    [['check', 'a', 'b'], /too much/],
    [['check', 'a', '--format', 'xml'], /text, json, sarif, markdown/],
    [['check', 'a', '--json', '--format', 'sarif'], /exclude each other/],
    [['check', 'a', '--jsn'], /--jsn.*Usage/],
    [['chekc', 'a'], /no command “chekc”/],
  ])('says what is wrong with %j', (args, reason) => {
    const { status, stdout, stderr } = cordon(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(reason)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('fix', () => {
  it('closes the doors again, in place', () => {
    writeFileSync(at('mend.cordon.json'), readFileSync(at('bad.cordon.json')))
    const { status, stderr } = cordon(['fix', at('mend.cordon.json'), '-o', at('mend.cordon.json')])
    expect(status).toBe(0)
    expect(stderr).toMatch(/fixes applied, 0 findings left/)
    expect(cordon(['check', at('mend.cordon.json')]).status).toBe(0)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('plan', () => {
  it.each([
    ['table', /^Network +Subnet/],
    ['csv', /^Subscription,Resource group,Region,Network/],
    ['md', /^# IP plan/],
    ['json', /^\{/],
  ])('as %s', (format, begin) => {
    const { status, stdout } = cordon(['plan', at('good.cordon.json'), '--format', format])
    expect(status).toBe(0)
    expect(stdout).toMatch(begin)
    expect(stdout).toContain('AzureFirewallSubnet')
  })
})

describe('export', () => {
  it.each([
    ['bicep', 'main.bicep'],
    ['arm', '.json'],
  ])('writes %s', (to, file) => {
    const { status, stdout, stderr } = cordon([
      'export',
      at('good.cordon.json'),
      '--to',
      to,
      '-o',
      at(`out-${to}`),
    ])
    expect(status, stderr).toBe(0)
    const names = readdirSync(at(`out-${to}`))
    expect(names.some((name) => name.endsWith(file))).toBe(true)
    expect(stdout.split('\n').length).toBeGreaterThan(1)
  })

  it.each([
    [['export', 'x'], /--to takes bicep, arm/],
    [['export', 'x', '--to', 'pulumi'], /“pulumi” is none/],
    [['export', 'x', '--to', 'bicep'], /-o names the folder/],
  ])('refuses %j', (args, reason) => {
    const { status, stderr } = cordon(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(reason)
  })
})

describe('link and open', () => {
  it('give back the very same bytes, of any writing of the file', () => {
    const text = readFileSync(at('good.cordon.json'), 'utf8')
    const design: unknown = JSON.parse(text)
    const texts = [text, JSON.stringify(design), JSON.stringify(design, null, 4), `\uFEFF${text}\r\n`]
    texts.forEach((one, index) => {
      const file = at(`linked-${index}.json`)
      writeFileSync(file, one)
      const { status, stdout } = cordon(['link', file])
      expect(status).toBe(0)
      expect(cordon(['open', stdout.trim(), '-o', at('opened.json')]).status).toBe(0)
      expect(readFileSync(at('opened.json')).equals(readFileSync(file))).toBe(true)
      expect(cordon(['open', '-'], stdout).stdout).toBe(one)
    })
  })

  it('is short enough for every program, at any base', () => {
    const { stdout, stderr } = cordon([
      'link',
      at('good.cordon.json'),
      '--base',
      'https://example.org/cordon/',
    ])
    expect(stdout).toMatch(/^https:\/\/example\.org\/cordon\/#d=a[\w-]+\n$/)
    expect(stdout.length).toBeLessThanOrEqual(2000)
    expect(stderr).toBe('')
  })

  it.each([
    [['open', 'https://example.org/'], /holds no design/],
    [['open', '#d=zQUJD'], /newer version/],
    [['open', '#d=aQUJD'], /cut off|damaged/],
    [['link', 'package.json'], /no design/],
    [['link', 'x', '--base'], /--base/],
  ])('refuses %j', (args, reason) => {
    const { status, stderr } = cordon(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(reason)
  })
})

describe('help', () => {
  it('tells of every command, and of each', () => {
    const { status, stdout } = cordon(['--help'])
    expect(status).toBe(0)
    for (const name of ['pattern', 'check', 'fix', 'plan', 'export', 'link', 'open']) {
      expect(stdout).toContain(name)
      expect(cordon([name, '--help']).stdout).toMatch(new RegExp(`^Usage: cordon ${name} `))
    }
    expect(cordon([]).status).toBe(2)
    expect(cordon(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
