import { type RefObject, useEffect, useRef, useState } from 'react'
import { href } from 'react-router'
import { type ItemStanding, standingOf } from '#app/domain/answer'
import type { Values } from '#app/domain/question'
import { type Autosave, createAutosave, type SaveMessage, type SaveState } from './autosave'
import { codeOfField } from './field-names'
import type { SaveReply } from './save-reply'
import type { ItemValues, Sheet, Trouble } from './sheet-values'

/** Browsers send at most 64 KiB that outlives the page. */
const longestOutliving = 50_000
const patience = 20_000

export interface SheetState {
  readonly save: SaveState
  readonly standings: ReadonlyMap<string, ItemStanding>
  readonly troubles: ReadonlyMap<string, Trouble>
}

/** Saves the form as it is filled in, and tells how the items stand. Fields are never written to: they belong to whoever types. */
export function useAutosave(sheet: Sheet, first: ReadonlyMap<string, Trouble>, form: RefObject<HTMLFormElement | null>): SheetState {
  const [save, setSave] = useState<SaveState>({ state: 'idle' })
  const [troubles, setTroubles] = useState(first)
  const [standings, setStandings] = useState(() => new Map(sheet.items.map((item) => [item.code, standingOf(item, item.values)])))
  // The sheet is what the page was made with; a later one would come with a new page.
  const made = useRef({ sheet, first })

  useEffect(() => {
    const element = form.current
    if (!element) return
    const { sheet, first } = made.current
    const address = href('/horinger/:slug/svar/lagring', { slug: sheet.slug })
    const autosave = createAutosave(new Map(sheet.items.map(({ code, base }) => [code, base])), [...first.keys()], {
      read: (code) => readItem(element, code),
      post: (message) => post(address, { ...message, writtenFor: sheet.owner }),
      onState: setSave,
      onTrouble: (code, trouble) =>
        setTroubles((known) =>
          trouble || known.has(code)
            ? new Map([...known].filter(([other]) => other !== code).concat(trouble ? [[code, trouble]] : []))
            : known,
        ),
      onSessionEnd: (endsAt) => document.dispatchEvent(new CustomEvent('innspill:session', { detail: { endsAt } })),
    })
    const noteStanding = (code: string) => {
      const item = sheet.items.find((candidate) => candidate.code === code)
      if (!item) return
      const standing = standingOf(item, answered(readItem(element, code)))
      setStandings((known) => (known.get(code) === standing ? known : new Map(known).set(code, standing)))
    }
    return listen(element, autosave, sheet.items, noteStanding)
  }, [form])

  return { save, standings, troubles }
}

function listen(form: HTMLFormElement, autosave: Autosave, items: readonly ItemValues[], noteStanding: (code: string) => void): () => void {
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
      void autosave.flush().then((isSaved) => {
        // Without connection the page stays, with everything typed in it.
        if (!isSaved) return
        isLeaving = true
        // A form that is still telling of one submission ignores the next.
        setTimeout(() => form.requestSubmit(event.submitter))
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

  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? autosave.leave() : autosave.retry()), {
    signal,
  })
  addEventListener('online', () => autosave.retry(), { signal })
  addEventListener('pagehide', () => isLeaving || autosave.leave(), { signal })
  addEventListener('pageshow', () => (isLeaving = false), { signal })
  addEventListener('beforeunload', (event) => !isLeaving && autosave.hasUnsaved() && event.preventDefault(), { signal })

  for (const { code } of items) {
    if (wasEdited(form, code)) {
      noteStanding(code)
      autosave.touch(code, 0)
    }
  }
  return () => listening.abort()
}

type Field = HTMLInputElement | HTMLTextAreaElement

function fieldsOf(form: HTMLFormElement, code: string): Field[] {
  return [...form.querySelectorAll<Field>('textarea, input[type=radio]')].filter(({ name }) => codeOfField(name) === code)
}

function readItem(form: HTMLFormElement, code: string): Values {
  const values: Record<string, string> = {}
  for (const field of fieldsOf(form, code)) {
    const question = field.name.slice(code.length + 1)
    if (!isRadio(field) || field.checked) values[question] = field.value
  }
  return values
}

/** True for what was typed before this code ran, or put back by the browser. */
function wasEdited(form: HTMLFormElement, code: string): boolean {
  return fieldsOf(form, code).some((field) =>
    isRadio(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue,
  )
}

function isRadio(field: Field): field is HTMLInputElement {
  return field.type === 'radio'
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
