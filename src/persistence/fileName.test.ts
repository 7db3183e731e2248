import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from '../testing/diagramArbitraries'
import { fileNameOf } from './fileName'

it.each([
  ['Fraud scoring, prod', 'Fraud scoring, prod.cordon.json'],
  ['../../etc/passwd', 'etc-passwd.cordon.json'],
  ['', 'design.cordon.json'],
  ['...', 'design.cordon.json'],
  ['CON', 'design-CON.cordon.json'],
  ['ml: exfiltration prevention', 'ml- exfiltration prevention.cordon.json'],
  ['réseau 网络', 'réseau 网络.cordon.json'],
])('%s', (name, expected) => {
  expect(fileNameOf(name)).toBe(expected)
})

it('is a plain file name for any text', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const file = fileNameOf(name)
      // oxlint-disable-next-line no-control-regex -- control characters are what must be gone
      expect(file).not.toMatch(/[\u0000-\u001f/\\:*?"<>|]|^[.-]/)
      expect(file.length).toBeLessThan(200)
      expect(file.endsWith('.cordon.json')).toBe(true)
    }),
  )
})
