import { type RefObject, useEffect, useRef, useState } from 'react'
import { href } from 'react-router'
import { type ItemStanding, standingOf } from '#app/domain/answer'
import type { Values } from '#app/domain/question'
import { type Autosave, createAutosave, type FirstItem, type SaveMessage, type SaveState } from './autosave'
import { codeOfField } from './field-names'
import { fieldsIn, readItem, wasEdited } from './form-values'
import { createJournal, type Journal } from './journal'
import { type JournalStore, openJournalStore } from './journal-store'
import { type Recovered, recover } from './recover'
import type { SaveReply } from './save-reply'
import type { ItemValues, Sheet, Trouble } from './sheet-values'

/** Browsers send at most 64 KiB that outlives the page. */
const longestOutliving = 50_000
const patience = 20_000
const journalPatience = 3000

export interface SheetState {
  readonly save: SaveState
  readonly standings: ReadonlyMap<string, ItemStanding>
  readonly troubles: ReadonlyMap<string, Trouble>
  /** Whether what is typed outlives the page before it is saved. */
  readonly isKept: boolean
  readonly recovered: Recovered
  /** Strikes out texts that could not be put back. */
  readonly forget: () => void
}

/**
 * Saves the form as it is filled in, and tells how the items stand. Fields belong to whoever types: they are written to once, to put
 * back what an earlier page could not save.
 */
export function useAutosave(
  sheet: Sheet,
  here: string,
  first: ReadonlyMap<string, Trouble>,
  form: RefObject<HTMLFormElement | null>,
): SheetState {
  const [save, setSave] = useState<SaveState>({ state: 'idle' })
  const [troubles, setTroubles] = useState(first)
  const [standings, setStandings] = useState(() => new Map(sheet.items.map((item) => [item.code, standingOf(item, item.values)])))
  const [isKept, setKept] = useState(false)
  const [recovered, setRecovered] = useState<Recovered>({ back: [], left: [], elsewhere: [] })
  // The sheet is what the page was made with; a later one would come with a new page.
  const made = useRef({ sheet, here, first })
  const store = useRef<Promise<JournalStore>>(null)

  useEffect(() => {
    const element = form.current
    if (!element) return
    const { sheet, here, first } = made.current
    const address = href('/horinger/:slug/svar/lagring', { slug: sheet.slug })
    const opened = openJournalStore(sheet.journal, here)
    store.current = opened
    opened.then(
      () => setKept(true),
      () => setKept(false),
    )
    const journal = createJournal({
      pending: (code) => autosave.pending(code),
      put: async (code, pending) => (await opened).put({ ...pending, code, version: sheet.version }),
      remove: async (code) => (await opened).remove(code),
      onKept: setKept,
    })
    const items = sheet.items.map(({ code, base, values, stored = values }): [string, FirstItem] => [code, { base, stored }])
    const autosave = createAutosave(new Map(items), [...first.keys()], {
      read: (code) => readItem(element, code),
      post: (message) => post(address, { ...message, writtenFor: sheet.owner }),
      onState: setSave,
      onTrouble: (code, trouble) =>
        setTroubles((known) =>
          trouble || known.has(code)
            ? new Map([...known].filter(([other]) => other !== code).concat(trouble ? [[code, trouble]] : []))
            : known,
        ),
      onOvertaken: (code, words, stands) => {
        const now = readItem(element, code)
        const untouched = Object.entries(stands).filter(([question]) => (now[question] ?? '') === (words[question] ?? ''))
        fieldsIn(element).write(code, Object.fromEntries(untouched))
        setRecovered((known) => ({ ...known, back: known.back.filter((other) => other !== code) }))
      },
      onSessionEnd: (endsAt) => document.dispatchEvent(new CustomEvent('innspill:session', { detail: { endsAt } })),
      onPending: journal.note,
    })
    const noteStanding = (code: string) => {
      const item = sheet.items.find((candidate) => candidate.code === code)
      if (!item) return
      const standing = standingOf(item, answered(readItem(element, code)))
      setStandings((known) => (known.get(code) === standing ? known : new Map(known).set(code, standing)))
    }
    const stop = listen(element, autosave, journal, sheet.items, noteStanding)
    // What somebody typed before this code ran is sent after what they had typed before the page was made: it goes on from there.
    const found = opened.then((open) => recover(open, sheet, fieldsIn(element), autosave, journal.write)).then(setRecovered, () => {})
    void soon(found, journalPatience).then(() => {
      for (const { code } of sheet.items) {
        if (!wasEdited(element, code)) continue
        noteStanding(code)
        autosave.touch(code, 0)
      }
    })
    return stop
  }, [form])

  const forget = () => {
    for (const { id } of recovered.left) void store.current?.then((open) => open.forget(id))
    setRecovered({ ...recovered, left: [] })
  }
  return { save, standings, troubles, isKept, recovered, forget }
}

/** Nothing waits for a store that does not answer. */
function soon(work: Promise<unknown>, patience: number): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience))])
}

function listen(
  form: HTMLFormElement,
  autosave: Autosave,
  journal: Journal,
  items: readonly ItemValues[],
  noteStanding: (code: string) => void,
): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let isLeaving = false

  const onEdit = (event: Event) => {
    const code = codeOfField((event.target as HTMLInputElement).name ?? '')
    if (code === '') return
    noteStanding(code)
    // `change` comes when a choice is made and when a text is left.
    autosave.touch(code, event.type === 'change' ? 0 : undefined)
  }
  form.addEventListener('input', onEdit, { signal })
  form.addEventListener('change', onEdit, { signal })

  form.addEventListener(
    'submit',
    (event) => {
      if (isLeaving || !autosave.hasUnsaved()) {
        isLeaving = true
        return
      }
      event.preventDefault()
      const { submitter } = event
      const [code = '', choice] = submitter instanceof HTMLButtonElement && submitter.name === 'velg' ? submitter.value.split(' ') : []
      void autosave.flush().then(async (isSaved) => {
        // Without connection the page stays, with everything typed in it.
        if (!isSaved) return
        if (choice === 'theirs') autosave.giveUp(code, String(new FormData(form).get(`${code}/conflicts`)).split(' '))
        await soon(journal.write(), 1000)
        isLeaving = true
        // A form that is still telling of one submission ignores the next.
        setTimeout(() => form.requestSubmit(submitter))
      })
    },
    { signal },
  )
  form.addEventListener(
    'formdata',
    ({ formData }) => {
      for (const { code, base } of items) formData.set(`${code}/base`, autosave.baseOf(code) ?? base)
    },
    { signal },
  )

  const leave = () => {
    autosave.leave()
    void journal.write()
  }
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : autosave.retry()), { signal })
  addEventListener('online', () => autosave.retry(), { signal })
  addEventListener('pagehide', () => isLeaving || leave(), { signal })
  addEventListener('pageshow', () => (isLeaving = false), { signal })
  addEventListener('beforeunload', (event) => !isLeaving && autosave.hasUnsaved() && event.preventDefault(), { signal })
  return () => listening.abort()
}

function answered(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
}

async function post(address: string, message: SaveMessage & { readonly writtenFor: string }): Promise<SaveReply | 'logged-out' | null> {
  const body = new Blob([JSON.stringify(message)], { type: 'application/json' })
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      keepalive: body.size < longestOutliving,
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 401) return 'logged-out'
    const reply: unknown = await response.json()
    if (response.status === 403 && isNoRight(reply)) return { refused: { code: 'rights.missing', values: {} }, endsAt: null }
    return typeof reply === 'object' && reply !== null && 'refused' in reply ? (reply as SaveReply) : null
  } catch {
    return null
  }
}

/** The gate's own word: the right was there when the page was opened, and is gone. */
function isNoRight(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'reason' in reply && reply.reason === 'no-right'
}
