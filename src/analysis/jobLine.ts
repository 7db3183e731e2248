import type { Answers, Question } from './protocol'

/** A question with those who wait for its answer. */
export interface Job {
  readonly question: Question
  resolve(answer: Answers[Question['ask']] | null): void
  reject(error: Error): void
}

/** The questions that wait: of analyses the newest alone, which goes first; all others in their order. */
export class JobLine {
  #analysis: Job | undefined
  #others: Job[] = []

  add(job: Job): void {
    if (job.question.ask !== 'analysis') {
      this.#others.push(job)
      return
    }
    const earlier = this.#analysis
    this.#analysis = earlier && isSame(earlier, job) ? together(earlier, job) : job
    if (this.#analysis === job) earlier?.resolve(null)
  }

  next(): Job | undefined {
    const analysis = this.#analysis
    this.#analysis = undefined
    return analysis ?? this.#others.shift()
  }

  /** True when a newer drawing waits for its analysis: nobody wants the old one any more. */
  isOutdated(job: Job): boolean {
    return job.question.ask === 'analysis' && this.#analysis !== undefined && !isSame(job, this.#analysis)
  }

  /** Sends everybody away without an answer. */
  dismiss(): void {
    for (let job = this.next(); job; job = this.next()) job.resolve(null)
  }
}

function revisionOf({ question }: Job): number | undefined {
  return question.ask === 'analysis' ? question.revision : undefined
}

function isSame(a: Job, b: Job): boolean {
  return revisionOf(a) === revisionOf(b)
}

/** Two questions about one state of a drawing get one answer. */
function together(a: Job, b: Job): Job {
  return {
    ...b,
    resolve: (answer) => {
      a.resolve(answer)
      b.resolve(answer)
    },
    reject: (error) => {
      a.reject(error)
      b.reject(error)
    },
  }
}
