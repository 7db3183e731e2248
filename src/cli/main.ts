/** The command line. Importing this module runs it: arguments from `process.argv`, the exit code in `process.exitCode`. */
import { version } from '../../package.json'
import { commands } from './commands/list'
import { processIo } from './processIo'
import { runCommandLine } from './run'

// Whoever reads our output may stop reading (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2), commands, processIo(version))
