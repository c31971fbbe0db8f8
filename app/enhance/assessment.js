/**
 * Saves the checklist while somebody works, lets the table be walked with the arrow keys, and gives more room for evidence. Without
 * it the pages have their buttons. Every word it says is on the page already.
 */
const line = document.querySelector('form[data-line]')
const table = document.querySelector('form.checklist-form')
const status = document.getElementById('lagret')

/** @typedef {{ outcome: string, base: string, savedAt: string, faults: { field: string, text: string }[], tone: string, isCarried: boolean, isDoubtful: boolean, endsAt: string | null }} Reply */

/** @param {string} state @param {string} [time] */
function say(state, time = '') {
  if (!status) return
  const words = (status.dataset[state] ?? '').replace('$', time)
  status.dataset.state = state === 'saved' ? 'saved' : state === 'saving' ? 'saving' : 'offline'
  if (status.textContent !== words) status.textContent = words
}

/** @param {string} to @param {URLSearchParams} fields @returns {Promise<Reply | null>} */
async function send(to, fields) {
  say('saving')
  const response = await fetch(to, { method: 'POST', body: fields, headers: { accept: 'application/json' }, keepalive: true }).catch(
    () => null,
  )
  if (response?.status === 401 || response?.status === 403) say(response.status === 401 ? 'loggedOut' : 'forbidden')
  else if (!response || response.status >= 500 || !response.headers.get('content-type')?.includes('json')) say('offline')
  else {
    /** @type {Reply | null} */
    const reply = await response.json().catch(() => null)
    if (!reply?.outcome) {
      say('offline')
      return null
    }
    if (reply.endsAt) document.dispatchEvent(new CustomEvent('innspill:session', { detail: { endsAt: reply.endsAt } }))
    say(reply.outcome, reply.savedAt)
    return reply
  }
  return null
}

if (line instanceof HTMLFormElement) follow(line)
if (table instanceof HTMLFormElement) walk(table)

/** One requirement: saved a little after each change. @param {HTMLFormElement} form */
function follow(form) {
  let timer = 0
  let isSending = false
  let sent = textOf()

  form.addEventListener('input', () => later(900))
  form.addEventListener('change', () => later(200))
  addEventListener('pagehide', () => save())
  form.addEventListener('submit', () => clearTimeout(timer))

  const more = form.querySelector('[data-add-evidence]')
  more?.removeAttribute('hidden')
  more?.addEventListener('click', () => addEvidence(form))

  function textOf() {
    const fields = new FormData(form)
    fields.delete('base')
    return new URLSearchParams(/** @type {any} */ (fields)).toString()
  }

  /** @param {number} wait */
  function later(wait) {
    clearTimeout(timer)
    timer = window.setTimeout(save, wait)
  }

  async function save() {
    clearTimeout(timer)
    const text = textOf()
    if (text === sent) return
    if (isSending) {
      later(300)
      return
    }
    isSending = true
    const reply = await send(form.dataset.save ?? '', new URLSearchParams(/** @type {any} */ (new FormData(form))))
    isSending = false
    if (!reply) {
      later(15_000)
      return
    }
    sent = text
    if (reply.outcome !== 'refused') setBase(form.elements.namedItem('base'), reply.base)
    for (const slot of form.querySelectorAll('[data-error]')) {
      const field = slot.getAttribute('data-error') ?? ''
      showError(slot, field, reply.faults.find((fault) => fault.field === field)?.text ?? '')
    }
    if (textOf() !== sent) later(300)
  }
}

/** @param {Element | RadioNodeList | null} field @param {string} base */
function setBase(field, base) {
  if (field instanceof HTMLInputElement) field.value = base
}

/** @param {Element} slot @param {string} field @param {string} text */
function showError(slot, field, text) {
  const words = document.createElement(text ? 'p' : 'span')
  words.id = `${field}-error`
  if (text) {
    words.className = 'ds-validation-message'
    words.dataset.color = 'danger'
    words.textContent = text
  }
  slot.replaceChildren(words)
  const control = document.getElementById(field)
  if (text) control?.setAttribute('aria-invalid', 'true')
  else control?.removeAttribute('aria-invalid')
}

/** A copy of the last piece, empty. @param {HTMLFormElement} form */
function addEvidence(form) {
  const list = form.querySelector('.evidence')
  const last = list?.lastElementChild
  if (!list || !last) return
  const piece = /** @type {Element} */ (last.cloneNode(true))
  const index = list.children.length + 1
  for (const field of piece.querySelectorAll('input, textarea')) /** @type {HTMLInputElement} */ (field).value = ''
  for (const part of piece.querySelectorAll('[id], [for]'))
    for (const name of ['id', 'for']) {
      const value = part.getAttribute(name)
      if (value) part.setAttribute(name, value.replace(/\d+$/, String(index)))
    }
  for (const number of piece.querySelectorAll('.visually-hidden')) number.textContent = String(index)
  list.append(piece)
  const first = piece.querySelector('select')
  if (first) first.focus()
}

/** The table: a status is saved when it is chosen. @param {HTMLFormElement} form */
function walk(form) {
  const choices = [...form.querySelectorAll('tr[data-row] select')].filter((one) => one instanceof HTMLSelectElement)
  /** The list of choices is down, as far as one can tell: its arrows are its own. */
  let isDown = false
  /** One at a time: each save builds on the mark the last one gave. */
  let queue = Promise.resolve()
  /** @param {HTMLSelectElement} choice */
  const enqueue = (choice) => {
    queue = queue.then(() => saveRow(choice))
  }

  form.addEventListener('change', ({ target }) => {
    isDown = false
    if (target instanceof HTMLSelectElement && target.closest('tr[data-row]')) enqueue(target)
    if (target instanceof HTMLInputElement && target.name === 'alle') {
      for (const box of form.querySelectorAll('input[name=valgt]')) /** @type {HTMLInputElement} */ (box).checked = target.checked
    }
  })
  form.addEventListener('mousedown', ({ target }) => {
    isDown = target instanceof HTMLSelectElement
  })
  form.addEventListener('focusout', () => {
    isDown = false
  })
  form.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event
    if (!(target instanceof HTMLSelectElement) || !target.closest('tr[data-row]') || ctrlKey || metaKey) return
    if (key === ' ' || key === 'F4' || (altKey && key.startsWith('Arrow'))) {
      isDown = true
      return
    }
    if (key === 'Escape') isDown = false
    if (isDown || altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[key]
    if (step) {
      const at = Math.min(choices.length - 1, Math.max(0, choices.indexOf(target) + step))
      choices[at]?.focus()
    } else if (key === 'Home' || key === 'End') choices.at(key === 'Home' ? 0 : -1)?.focus()
    else if (key === 'Enter') /** @type {HTMLElement | null} */ (target.closest('tr')?.querySelector('th a'))?.click()
    else if (/^[1-9]$/.test(key) && Number(key) <= target.options.length) {
      target.selectedIndex = Number(key) - 1
      target.dispatchEvent(new Event('change', { bubbles: true }))
    } else return
    event.preventDefault()
  })

  /** @param {HTMLSelectElement} choice */
  async function saveRow(choice) {
    const row = choice.closest('tr')
    const code = row?.dataset.row ?? ''
    const base = form.elements.namedItem(`${code}/base`)
    const fields = new URLSearchParams({ code, status: choice.value, base: base instanceof HTMLInputElement ? base.value : '' })
    const reply = await send(form.dataset.save ?? '', fields)
    if (!reply) setTimeout(() => enqueue(choice), 15_000)
    if (!reply || reply.outcome === 'refused') return
    setBase(base, reply.base)
    choice.dataset.status = reply.tone
    const list = document.createElement('ul')
    list.className = 'plain line-state'
    for (const { text } of reply.faults) list.append(stateOf('missing', text))
    if (reply.isCarried) list.append(stateOf('work', form.dataset.carried ?? ''))
    if (reply.isDoubtful) list.append(stateOf('info', form.dataset.doubtful ?? ''))
    document.getElementById(`${code}-state`)?.replaceChildren(list)
  }

  /** @param {string} state @param {string} text */
  function stateOf(state, text) {
    const item = document.createElement('li')
    item.className = 'state'
    item.dataset.state = state
    item.textContent = text
    return item
  }
}
