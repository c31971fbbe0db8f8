import { messageOf } from './stop.mjs'

/** @typedef {{ passed?: number, failed?: number, skipped?: number }} Counts */
/** @typedef {ReturnType<typeof createReport>} Report */

/** Collects what the steps of a test run came to, and says so in the end. */
export function createReport() {
  /** @type {{ name: string, seconds: string, isOk: boolean, counts: Counts }[]} */
  const rows = []
  const total = { passed: 0, failed: 0, skipped: 0 }

  /** @param {string} name @param {number} started @param {Counts} counts */
  function add(name, started, counts) {
    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`
    total.passed += counts.passed ?? 0
    total.failed += counts.failed ?? 0
    total.skipped += counts.skipped ?? 0
    const isOk = !counts.failed
    rows.push({ name, seconds, isOk, counts })
    console.log(`   ${isOk ? 'i orden' : 'FEILET'}: ${name}, ${seconds}`)
    return isOk
  }

  return {
    /** A step that must succeed before anything can be checked. It counts only when it fails. @param {string} name @param {() => Promise<void>} work */
    async prepare(name, work) {
      const started = heading(name)
      try {
        await work()
        return add(name, started, {})
      } catch (error) {
        console.error(messageOf(error))
        return add(name, started, { failed: 1 })
      }
    },

    /**
     * A check that counts as one. Its output is held back until it is done, as checks run side by side.
     * @param {string} name
     * @param {() => Promise<{ code: number, output: string }>} work
     */
    async check(name, work) {
      const started = performance.now()
      const { code, output } = await work()
      heading(name)
      if (output.trim()) console.log(output.trim())
      return add(name, started, code === 0 ? { passed: 1 } : { failed: 1 })
    },

    /** A step that counts for itself. @param {string} name @param {() => Promise<Counts>} work */
    async count(name, work) {
      const started = heading(name)
      return add(name, started, await work())
    },

    hasFailed: () => total.failed > 0 || total.passed === 0,

    print() {
      console.log('\n── Oppsummering ──')
      for (const { name, seconds, isOk, counts } of rows) {
        console.log(`${isOk ? '✓' : '✗'} ${name.padEnd(22)} ${seconds.padStart(8)}   ${inWords(counts)}`.trimEnd())
      }
      console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
    },
  }
}

/** @param {string} name @returns when the step started */
function heading(name) {
  console.log(`\n── ${name} ──`)
  return performance.now()
}

/** @param {Counts} counts */
function inWords({ passed = 0, failed = 0, skipped = 0 }) {
  const parts = [passed && `${passed} i orden`, failed && `${failed} feilet`, skipped && `${skipped} hoppet over`]
  return parts.filter(Boolean).join(', ')
}
