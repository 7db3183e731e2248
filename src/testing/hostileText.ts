import fc from 'fast-check'

/** Texts that a careless printer takes for code, in every format that Cordon writes. */
export const HOSTILE_TEXTS: readonly string[] = [
  '${x}',
  '\\${x}',
  '$${x}}',
  "'${x}'",
  "[concat('a')]",
  '[[a]',
  '[a',
  'a]',
  '[]',
  '{0}',
  '{{0}}',
  `it's "quoted"`,
  "'''",
  "''",
  '\\',
  '\\n',
  '\\u{41}',
  'one\ntwo\r\nthree\ttab',
  '// no comment',
  '/* no comment */',
  '#disable-next-line BCP001',
  '@secure()',
  '%{if true}',
  '<script>alert(1)</script>',
  '=1+1',
  '😀👩‍👩‍👧',
  'ünïcödé',
  '\u202Eright to left',
  '\u0000\u0007\u001B',
  '\u2028\u2029',
  '__proto__',
  'constructor',
  'resource',
  'location',
  'secret-password',
  '',
  ' ',
  'x'.repeat(500),
  '😀'.repeat(250),
]

/** Any well-formed text, with a bias towards what hurts. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('$', '{', '}', '[', ']', "'", '"', '\\', '\n', 'a', '😀', ' '), { maxLength: 20 })
    .map((parts) => parts.join('')),
)
