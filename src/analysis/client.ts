import type { Diagram } from '../model/diagram'
import { JobLine, type Job } from './jobLine'
import type { AnalysisRequest, AnalysisResponse, Answers, Question } from './protocol'

/** The part of a worker that is used; tests give their own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

export interface AnalysisClientOptions {
  /** The day, `YYYY-MM-DD`. */
  readonly today: () => string
  readonly startWorker?: () => WorkerLike
  /** After so long without an answer the worker is taken for hung and restarted. */
  readonly patienceMs?: number
}

export interface AnalysisClient {
  /**
   * The analysis of a diagram. `null` when a request for a newer one took its place before it was begun or answered. Rejects when the
   * analysis broke down; a fresh worker is ready for the next request then.
   */
  analyze(diagram: Diagram, revision: number): Promise<Answers['analysis'] | null>
  /** What the fixes of a finding would come to. `null` when the client has ended; rejects as above. */
  tryFixes(diagram: Diagram, key: string): Promise<Answers['trials'] | null>
  /** All safe fixes of a drawing. `null` when the client has ended; rejects as above. */
  fixAll(diagram: Diagram): Promise<Answers['fixAll'] | null>
  dispose(): void
}

/** Asks the worker: one request in flight. Of analyses one waits, the newest; other questions follow in their order. */
export function createAnalysisClient({
  today,
  startWorker = startAnalysisWorker,
  patienceMs = 60_000,
}: AnalysisClientOptions): AnalysisClient {
  let worker: WorkerLike | undefined
  let running: Job | undefined
  const line = new JobLine()
  let turn = 0
  let watch: ReturnType<typeof setTimeout> | undefined

  const finish = () => {
    clearTimeout(watch)
    const job = running
    running = undefined
    return job
  }
  const breakDown = (reason: string) => {
    worker?.terminate()
    worker = undefined
    finish()?.reject(new Error(reason))
    begin()
  }
  const listen = (started: WorkerLike) => {
    started.addEventListener('message', (event: Event) => {
      const response = (event as MessageEvent<AnalysisResponse>).data
      if (started !== worker || response.turn !== turn) return
      const job = finish()
      if ('error' in response) job?.reject(new Error(response.error))
      else job?.resolve(line.isOutdated(job) ? null : response.answer)
      begin()
    })
    started.addEventListener('error', (event: Event) => {
      event.preventDefault()
      if (started === worker) breakDown((event as ErrorEvent).message || 'The analysis could not be started.')
    })
    started.addEventListener('messageerror', () => {
      if (started === worker) breakDown('The answer of the analysis could not be read.')
    })
    return started
  }
  const begin = () => {
    if (running) return
    const job = line.next()
    if (!job) return
    running = job
    turn += 1
    try {
      worker ??= listen(startWorker())
      const request: AnalysisRequest = { ...job.question, turn, today: today() }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(request)
      watch = setTimeout(() => breakDown('The analysis took too long and was restarted.'), patienceMs)
    } catch (error) {
      breakDown(error instanceof Error ? error.message : String(error))
    }
  }
  const ask = <A extends Question['ask']>(question: Extract<Question, { ask: A }>) =>
    new Promise<Answers[A] | null>((resolve, reject) => {
      line.add({ question, resolve: (answer) => resolve(answer as Answers[A] | null), reject })
      begin()
    })
  return {
    analyze: (diagram, revision) => ask<'analysis'>({ ask: 'analysis', diagram, revision }),
    tryFixes: (diagram, key) => ask<'trials'>({ ask: 'trials', diagram, key }),
    fixAll: (diagram) => ask<'fixAll'>({ ask: 'fixAll', diagram }),
    dispose: () => {
      line.dismiss()
      worker?.terminate()
      worker = undefined
      finish()?.resolve(null)
    },
  }
}

function startAnalysisWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'analysis' })
}
