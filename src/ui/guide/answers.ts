import type { GuideAnswers, GuideQuestion } from './useGuide'

/** What is chosen at a question. */
export function chosen(answers: GuideAnswers, { id }: GuideQuestion): readonly string[] {
  const given = answers[id]
  return given === undefined ? [] : typeof given === 'string' ? [given] : given
}

/** The answers after a choice was made or, where several may hold, taken back. */
export function answered(answers: GuideAnswers, question: GuideQuestion, choice: string): GuideAnswers {
  const before = chosen(answers, question)
  const value = !question.many
    ? choice
    : before.includes(choice)
      ? before.filter((each) => each !== choice)
      : [...before, choice]
  return { ...answers, [question.id]: value }
}

/** Questions that were answered. */
export function countAnswered(answers: GuideAnswers, questions: readonly GuideQuestion[]): number {
  return questions.filter((question) => chosen(answers, question).length > 0).length
}
