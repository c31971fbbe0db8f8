// Runs the checks: everything, `--fast`, or `unit|e2e [vitest arguments]`.
// Kept in old syntax, the rest loaded afterwards, so that an old Node gets to the line that says what is wrong.
import { requireNode } from './setup/node-version.mjs'

requireNode(process.versions.node)
import('./commands/test.mjs').then((command) => command.run(process.argv.slice(2)))
