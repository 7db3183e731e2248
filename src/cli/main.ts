/** The command line. Importing this module runs it: arguments from `process.argv`, the exit code in `process.exitCode`. */
console.error('Usage: cordon <command>')
process.exitCode = 2
