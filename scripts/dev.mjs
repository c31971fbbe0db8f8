// Starts the demo with hot reload.
// Kept in old syntax, the rest loaded afterwards, so that an old Node gets to the line that says what is wrong.
import { requireNode } from './setup/node-version.mjs'

requireNode(process.versions.node)
import('./commands/dev.mjs').then((command) => command.run())
