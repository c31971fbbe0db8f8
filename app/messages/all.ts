import { en } from './en'
import { nb } from './nb'
import { nn } from './nn'
import { register } from './registry'

/** Imported where every language may be needed: the server, workbooks, tests. */
export function registerAll(): void {
  register('nb', nb)
  register('nn', nn)
  register('en', en)
}

registerAll()
