/** The analysis in a thread of its own: typing and dragging never wait for it. */
import { catalog, loadPatterns, loadRules } from '../registry'
import { analyze } from './analyze'
import type { Plugins } from './analyze'
import type { AnalysisRequest, AnalysisResponse } from './protocol'

const plugins: Promise<Plugins> = Promise.all([loadRules(), loadPatterns()]).then(([rules, patterns]) => ({
  catalog,
  rules,
  patterns,
}))

async function answer({ turn, diagram, revision, today }: AnalysisRequest): Promise<AnalysisResponse> {
  try {
    return { turn, analysis: analyze(diagram, await plugins, { revision, today }) }
  } catch (error) {
    return { turn, error: error instanceof Error ? error.message : String(error) }
  }
}

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  void answer(data).then((response) => postMessage(response))
})
