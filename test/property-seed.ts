import fc from 'fast-check'

/**
 * The same made-up examples each time, so that a change is judged by what it changes and nothing else. `INNSPILL_SEED=any` makes others, to
 * look further; a number, those of an earlier run.
 */
const { INNSPILL_SEED: asked = '20250613' } = process.env
if (asked !== 'any') fc.configureGlobal({ seed: Number(asked) })
