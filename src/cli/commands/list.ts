import type { Command } from '../command'
import { check } from './check'
import { exportCommand } from './exportCommand'
import { fix } from './fix'
import { link } from './link'
import { open } from './open'
import { pattern } from './pattern'
import { plan } from './plan'

/** Every command, in the order of the help; a new one is a file and a line. */
export const commands: readonly Command[] = [pattern, check, fix, plan, exportCommand, link, open]
