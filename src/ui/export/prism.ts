// Before the library: it would otherwise look through the whole page, and take over the messages of a worker.
import './prismSettings'
import Prism from 'prismjs'
import 'prismjs/components/prism-bicep'
import 'prismjs/components/prism-json'
import 'prismjs/components/prism-markdown'

/** The tokenizer alone is used: its own rendering writes HTML text, which Trusted Types refuse. */
export const prism: Pick<typeof Prism, 'tokenize' | 'languages'> = Prism
