/**
 * Shows which colleagues are at which item of the chapter just now. Asks now and then, and only while somebody is at the machine: a page
 * that is left open keeps no session alive. Without it everything else works the same. Every word it says is on the page already.
 */
const place = document.querySelector('[data-team]')
const every = 15_000
const stillHere = 60_000

/** @typedef {{ name: string, code: string, isWriting: boolean }} Other */

if (place instanceof HTMLElement) follow(place)

/** @param {HTMLElement} page */
function follow(page) {
  let code = ''
  let wroteAt = Number.NEGATIVE_INFINITY
  let activeAt = performance.now()
  let timer = 0

  /** @param {Event} event */
  const notice = ({ target, type }) => {
    activeAt = performance.now()
    const item = target instanceof Element ? target.closest('.answer-item, .answer-whole') : null
    if (item && item.id !== code) {
      code = item.id
      later(500)
    }
    if (type !== 'input' || !item) return
    if (activeAt - wroteAt > every) later(500)
    wroteAt = activeAt
    // An answer that is changed is no longer what somebody called finished.
    const state = item.querySelector('[data-after-edit]')
    if (!(state instanceof HTMLElement)) return
    state.textContent = state.dataset.afterEdit ?? ''
    state.dataset.state = 'work'
    delete state.dataset.afterEdit
  }
  for (const type of ['focusin', 'pointerdown', 'keydown', 'input', 'wheel', 'touchmove']) {
    document.addEventListener(type, notice, { passive: true })
  }
  document.addEventListener('visibilitychange', () => later(500))
  addEventListener('pagehide', () => clearTimeout(timer))
  code = document.querySelector('.answer-item, .answer-whole')?.id ?? ''
  later(1000)

  /** @param {number} wait */
  function later(wait) {
    clearTimeout(timer)
    timer = window.setTimeout(tell, wait)
  }

  async function tell() {
    const now = performance.now()
    if (document.visibilityState === 'visible' && code !== '' && now - activeAt < stillHere) {
      const response = await fetch(page.dataset.team ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code, isWriting: now - wroteAt < every * 2 }),
      }).catch(() => null)
      if (response?.ok) {
        /** @type {{ others: Other[], endsAt: string | null }} */
        const reply = await response.json()
        show(reply.others)
        if (reply.endsAt) document.dispatchEvent(new CustomEvent('innspill:session', { detail: { endsAt: reply.endsAt } }))
      } else if (response && response.status < 500) return
    } else show([])
    later(every)
  }

  /** @param {Other[]} others */
  function show(others) {
    for (const spot of document.querySelectorAll('[data-here]')) {
      const here = others.filter((other) => other.code === spot.getAttribute('data-here'))
      const writing = here.filter(({ isWriting }) => isWriting)
      const words = writing.length > 0 ? page.dataset.writing : page.dataset.open
      const names = (writing.length > 0 ? writing : here).map(({ name }) => name).join(page.dataset.and)
      const text = names === '' ? '' : (words ?? '').replace('$', () => names)
      if (spot.textContent !== text) spot.textContent = text
    }
  }
}
