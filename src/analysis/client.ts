import type { Diagram } from '../model/diagram'
import type { AnalysisRequest, AnalysisResponse } from './protocol'
import type { Analysis } from './result'

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
  analyze(diagram: Diagram, revision: number): Promise<Analysis | null>
  dispose(): void
}

interface Job {
  readonly diagram: Diagram
  readonly revision: number
  readonly resolve: (analysis: Analysis | null) => void
  readonly reject: (error: Error) => void
}

/** Asks the worker: one request in flight, one waiting, the newest wins. */
export function createAnalysisClient({
  today,
  startWorker = startAnalysisWorker,
  patienceMs = 60_000,
}: AnalysisClientOptions): AnalysisClient {
  let worker: WorkerLike | undefined
  let running: Job | undefined
  let waiting: Job | undefined
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
      else job?.resolve(waiting && waiting.revision !== job.revision ? null : response.analysis)
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
    if (running || !waiting) return
    const job = waiting
    running = job
    waiting = undefined
    turn += 1
    try {
      worker ??= listen(startWorker())
      const request: AnalysisRequest = { turn, diagram: job.diagram, revision: job.revision, today: today() }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(request)
      watch = setTimeout(() => breakDown('The analysis took too long and was restarted.'), patienceMs)
    } catch (error) {
      breakDown(error instanceof Error ? error.message : String(error))
    }
  }
  return {
    analyze: (diagram, revision) =>
      new Promise((resolve, reject) => {
        const earlier = waiting
        waiting = { diagram, revision, resolve, reject }
        if (earlier?.revision === revision) waiting = together(earlier, waiting)
        else earlier?.resolve(null)
        begin()
      }),
    dispose: () => {
      waiting?.resolve(null)
      waiting = undefined
      worker?.terminate()
      worker = undefined
      finish()?.resolve(null)
    },
  }
}

/** Two questions about one state of a drawing get one answer. */
function together(a: Job, b: Job): Job {
  return {
    ...b,
    resolve: (analysis) => {
      a.resolve(analysis)
      b.resolve(analysis)
    },
    reject: (error) => {
      a.reject(error)
      b.reject(error)
    },
  }
}

function startAnalysisWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'analysis' })
}
