import { describe, expect, it, vi } from 'vitest'
import { emptyDesign } from '../testing/emptyDesign'
import { createAnalysisClient, type WorkerLike } from './client'
import type { AnalysisRequest, AnalysisResponse } from './protocol'
import type { Analysis } from './result'

/** A worker that answers when the test says so. */
class FakeWorker implements WorkerLike {
  readonly requests: AnalysisRequest[] = []
  terminated = false
  readonly #listeners = new Map<string, (event: Event) => void>()

  postMessage(message: unknown): void {
    this.requests.push(message as AnalysisRequest)
  }

  addEventListener(type: string, listener: unknown): void {
    this.#listeners.set(type, listener as (event: Event) => void)
  }

  terminate(): void {
    this.terminated = true
  }

  emit(type: string, event: object): void {
    this.#listeners.get(type)?.({ preventDefault: () => {}, ...event } as unknown as Event)
  }

  answer(request = this.requests.at(-1)!): void {
    const answer = request.ask === 'analysis' ? analysisOf(request.revision) : []
    const response: AnalysisResponse = { turn: request.turn, answer }
    this.emit('message', { data: response })
  }
}

const analysisOf = (revision: number) => ({ revision }) as Analysis
const diagram = emptyDesign()

function setUp(patienceMs?: number) {
  const workers: FakeWorker[] = []
  const client = createAnalysisClient({
    today: () => '2026-11-21',
    startWorker: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
    ...(patienceMs !== undefined && { patienceMs }),
  })
  return { client, workers, worker: () => workers.at(-1)! }
}

describe('the analysis client', () => {
  it('gives everybody who asks about one drawing its answer', async () => {
    const { client, worker } = setUp()
    const first = client.analyze(diagram, 1)
    const second = client.analyze(diagram, 1)
    const third = client.analyze(diagram, 1)
    worker().answer()
    worker().answer()
    expect(await Promise.all([first, second, third])).toEqual([
      { revision: 1 },
      { revision: 1 },
      { revision: 1 },
    ])
  })

  it('asks and answers', async () => {
    const { client, worker } = setUp()
    const answer = client.analyze(diagram, 7)
    expect(worker().requests).toMatchObject([{ revision: 7, today: '2026-11-21' }])
    worker().answer()
    expect(await answer).toEqual({ revision: 7 })
  })

  it('keeps one in flight and one waiting; the newest wins', async () => {
    const { client, workers, worker } = setUp()
    const answers = [1, 2, 3].map((revision) => client.analyze(diagram, revision))
    expect(worker().requests.length).toBe(1)
    expect(await answers[1]).toBeNull()
    worker().answer()
    expect(await answers[0]).toBeNull()
    worker().answer()
    expect(await answers[2]).toEqual({ revision: 3 })
    expect(workers.length).toBe(1)
    expect(worker().requests).toMatchObject([{ revision: 1 }, { revision: 3 }])
  })

  it('restarts after a crash and tells it', async () => {
    const { client, workers, worker } = setUp()
    const lost = client.analyze(diagram, 1)
    const next = client.analyze(diagram, 2)
    worker().emit('error', { message: 'out of memory' })
    await expect(lost).rejects.toThrow('out of memory')
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false])
    worker().answer()
    expect(await next).toEqual({ revision: 2 })
  })

  it('tells a bug inside the analysis and goes on with the same worker', async () => {
    const { client, workers, worker } = setUp()
    const lost = client.analyze(diagram, 1)
    worker().emit('message', { data: { turn: 1, error: 'a bug' } })
    await expect(lost).rejects.toThrow('a bug')
    const next = client.analyze(diagram, 2)
    worker().answer()
    expect(await next).toEqual({ revision: 2 })
    expect(workers.length).toBe(1)
  })

  it('drops what a dead worker still says', async () => {
    const { client, workers } = setUp()
    const lost = client.analyze(diagram, 1)
    workers[0]!.emit('error', { message: 'crash' })
    await expect(lost).rejects.toThrow()
    const next = client.analyze(diagram, 2)
    workers[0]!.answer({ ask: 'analysis', turn: 2, diagram, revision: 99, today: '' })
    workers[1]!.answer()
    expect(await next).toEqual({ revision: 2 })
  })

  it('takes a worker that says nothing for hung', async () => {
    vi.useFakeTimers()
    try {
      const { client, workers } = setUp(1000)
      const lost = client.analyze(diagram, 1)
      const told = expect(lost).rejects.toThrow('too long')
      vi.advanceTimersByTime(1000)
      await told
      expect(workers[0]!.terminated).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  it('rejects when no worker starts', async () => {
    const client = createAnalysisClient({
      today: () => '2026-11-21',
      startWorker: () => {
        throw new Error('refused by policy')
      },
    })
    await expect(client.analyze(diagram, 1)).rejects.toThrow('refused by policy')
  })

  it('answers every question about fixes, after the newest analysis', async () => {
    const { client, worker } = setUp()
    const first = client.analyze(diagram, 1)
    const trials = client.tryFixes(diagram, 'key')
    const others = client.tryFixes(diagram, 'other key')
    const second = client.analyze(diagram, 2)
    for (let count = 0; count < 4; count++) worker().answer()
    expect(await Promise.all([first, trials, others, second])).toEqual([null, [], [], { revision: 2 }])
    expect(worker().requests.map(({ ask }) => ask)).toEqual(['analysis', 'analysis', 'trials', 'trials'])
  })

  it('ends quietly', async () => {
    const { client, worker } = setUp()
    const answers = [client.analyze(diagram, 1), client.analyze(diagram, 2), client.fixAll(diagram)]
    client.dispose()
    expect(await Promise.all(answers)).toEqual([null, null, null])
    expect(worker().terminated).toBe(true)
  })
})
