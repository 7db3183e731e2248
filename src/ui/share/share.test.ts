import { describe, expect, it } from 'vitest'
import { lengthLevel } from './lengthLevel'
import { htmlLink, markdownLink } from './linkTexts'

it.each([
  [2000, 'short'],
  [2001, 'long'],
  [8000, 'long'],
  [8001, 'tooLong'],
] as const)('a link of %i characters is %s', (length, level) => expect(lengthLevel(length, 2000)).toBe(level))

describe('hostile names', () => {
  const name = '](x) <img onerror="1"> `a` & \'b\''
  it('stay text in Markdown', () => {
    expect(markdownLink(name, 'https://c/#1a')).toBe(
      String.raw`[\](x) &lt;img onerror="1"&gt; \`a\` &amp; 'b'](<https://c/#1a>)`,
    )
  })
  it('stay text in HTML', () => {
    expect(htmlLink(name, 'https://c/#1a')).toBe(
      '<a href="https://c/#1a">](x) &lt;img onerror=&quot;1&quot;&gt; `a` &amp; &#39;b&#39;</a>',
    )
  })
})
