/**
 * Says in good time that one is about to be logged out, and lets one stay. Times are the server's: the reader's clock may be
 * wrong. Whatever learns of a new end, such as a save, tells it with `new CustomEvent('innspill:session', { detail: { endsAt } })`
 * on the document; other tabs hear of it too.
 */
const box = document.getElementById('session-warning')
if (box) watch(box)

/** @param {HTMLElement} box */
function watch(box) {
  const { warningMinutes = '5', minutes = '', oneMinute = '', extend = '', extended = '', limit = '', ended = '' } = box.dataset
  const ahead = Date.parse(box.dataset.now ?? '') - Date.now()
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('innspill-session') : null
  const message = document.createElement('p')
  message.setAttribute('role', 'status')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'ds-button'
  button.dataset.variant = 'secondary'
  button.textContent = extend
  button.addEventListener('click', stay)
  /** The text put in when the end was moved; stays until the next warning. */
  let calm = ''
  let isOver = false

  document.addEventListener('innspill:session', (event) => {
    const { endsAt } = /** @type {CustomEvent<{ endsAt?: string | null }>} */ (event).detail ?? {}
    if (endsAt) moveEnd(endsAt)
  })
  tabs?.addEventListener('message', ({ data }) => {
    if (typeof data === 'string' && data > (box.dataset.endsAt ?? '')) box.dataset.endsAt = data
    tick()
  })
  document.addEventListener('visibilitychange', tick)
  tabs?.postMessage(box.dataset.endsAt)
  setInterval(tick, 5000)
  setTimeout(tick, 1000)

  function tick() {
    const left = Date.parse(box.dataset.endsAt ?? '') - Date.now() - ahead
    if (Number.isNaN(left)) return
    isOver = left <= 0
    if (isOver) show(ended, false)
    else if (left <= Number(warningMinutes) * 60_000)
      show(calm === limit && calm ? limit : wordsFor(Math.max(1, Math.round(left / 60_000))), calm !== limit)
    else show(calm, false)
  }

  /** @param {number} count */
  function wordsFor(count) {
    calm = ''
    return count === 1 ? oneMinute : minutes.replace(warningMinutes, String(count))
  }

  /** Changes the page only when there is something new to say, so that it is read aloud once. @param {string} text @param {boolean} canStay */
  function show(text, canStay) {
    if (text === '' && !message.isConnected) return
    if (!message.isConnected) box.append(message)
    box.toggleAttribute('data-shown', text !== '')
    if (message.textContent !== text) message.textContent = text
    if (canStay && !button.isConnected) box.append(button)
    if (!canStay && button.isConnected) {
      if (document.activeElement === button) document.getElementById('innhold')?.focus({ preventScroll: true })
      button.remove()
    }
  }

  async function stay() {
    const response = await fetch('/okt', { method: 'POST' }).catch(() => null)
    if (response?.status === 401) {
      box.dataset.endsAt = new Date(Date.now() + ahead).toISOString()
      tick()
    }
    if (!response?.ok) return
    const { endsAt } = await response.json()
    const left = Date.parse(endsAt) - Date.now() - ahead
    calm = left <= Number(warningMinutes) * 60_000 ? limit : extended
    moveEnd(endsAt)
  }

  /** @param {string} endsAt */
  function moveEnd(endsAt) {
    box.dataset.endsAt = endsAt
    tabs?.postMessage(endsAt)
    tick()
  }
}
