/**
 * Why something from outside was not taken, worded once: what is wrong, where, and what to do. Nothing of it was loaded.
 * `code` is for programs and tests.
 */
export interface InputProblem {
  readonly code:
    | 'tooLarge'
    | 'notJson'
    | 'notDesign'
    | 'newer'
    | 'limit'
    | 'shape'
    | 'broken'
    | 'notLink'
    | 'cutOff'
    | 'damaged'
  /** One sentence that says what is wrong. */
  readonly message: string
  /** Place in the document, `nodes.n3.parent`; absent when it is the whole. */
  readonly where?: string
  /** One sentence that says what to do. */
  readonly how: string
}

/** The problem in one line of text. */
export function describeProblem({ message, where, how }: InputProblem): string {
  return `${where === undefined ? '' : `${where}: `}${message} ${how}`
}

const HOW = {
  tooLarge: 'Split the design, or remove what it does not need.',
  notJson: 'Take the file as Cordon saved it, or mend it at that place.',
  notDesign: 'Choose a .cordon.json file.',
  newer: 'Reload the page to get the newest version, or update the command line, and open it again.',
  limit: 'Mend it in the file, or split the design.',
  shape: 'Mend it in the file; the JSON Schema of the format tells what is allowed.',
  broken: 'Mend it in the file, or take an earlier version of it.',
  notLink: 'Copy the whole link, from https to its last character.',
  cutOff: 'Copy the whole link again; some programs cut long links.',
  damaged: 'Copy the link again from where it was made.',
} as const satisfies Record<InputProblem['code'], string>

/** Makes a problem with the advice that belongs to its code. */
export function problem(
  code: InputProblem['code'],
  message: string,
  path: readonly PropertyKey[] = [],
): InputProblem {
  const where = path.map(String).join('.')
  return { code, message, how: HOW[code], ...(where !== '' && { where }) }
}
