/** The analysis in a thread of its own: typing and dragging never wait for it. */
import { catalog, loadPatterns, loadRules } from '../registry'
import { analyze } from './analyze'
import type { Plugins } from './analyze'
import { fixAll } from './fix'
import type { AnalysisRequest, AnalysisResponse, Answers, Question } from './protocol'
import { tryFixes } from './tryFix'

const plugins: Promise<Plugins> = Promise.all([loadRules(), loadPatterns()]).then(([rules, patterns]) => ({
  catalog,
  rules,
  patterns,
}))

function answerWith(plugins: Plugins, request: AnalysisRequest): Answers[Question['ask']] {
  const { diagram, today } = request
  switch (request.ask) {
    case 'analysis':
      return analyze(diagram, plugins, { revision: request.revision, today })
    case 'trials':
      return tryFixes(diagram, request.key, plugins, { today })
    case 'fixAll': {
      const { diagram: _fixed, ...result } = fixAll(diagram, plugins, { today })
      return result
    }
  }
}

async function respond(request: AnalysisRequest): Promise<AnalysisResponse> {
  const { turn } = request
  try {
    return { turn, answer: answerWith(await plugins, request) }
  } catch (error) {
    return { turn, error: error instanceof Error ? error.message : String(error) }
  }
}

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  void respond(data).then((response) => postMessage(response))
})
