// The program that makes files in threads, straight from its source: each thread reads it anew, so an edit is in the next file.
import { register } from 'tsx/esm/api'

register()
await import('../../app/server/export-thread.ts')
