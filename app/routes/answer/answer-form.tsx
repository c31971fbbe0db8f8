import { type ReactNode, useRef } from 'react'
import { href } from 'react-router'
import { AnswerBar } from './answer-bar'
import { RecoveredNotice } from './recovered'
import type { Sheet, Trouble } from './sheet-values'
import { type SheetState, useAutosave } from './use-autosave'

interface AnswerFormProps {
  readonly sheet: Sheet
  readonly troubles: ReadonlyMap<string, Trouble>
  /** This page below `svar`. Posted to by name, so that the address does not keep an old #. */
  readonly here: string
  readonly previous: string | null
  readonly next: string | null
  readonly children: (state: SheetState, form: React.RefObject<HTMLFormElement | null>) => ReactNode
}

/** One form with everything on the page, so that whatever button is pressed, nothing typed is lost. */
export function AnswerForm({ sheet, troubles, here, previous, next, children }: AnswerFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const state = useAutosave(sheet, here, troubles, form)
  return (
    <form method="post" action={`${href('/horinger/:slug/svar', { slug: sheet.slug })}/${here}`} id="svarskjema" ref={form} noValidate>
      {/* The first submit button is what Enter presses: it saves and stays. */}
      <button type="submit" hidden />
      <input type="hidden" name="for" value={sheet.owner} />
      <RecoveredNotice sheet={sheet} recovered={state.recovered} forget={state.forget} />
      {children(state, form)}
      <AnswerBar save={state.save} isKept={state.isKept} last={sheet.lastSaved} previous={previous} next={next} />
    </form>
  )
}
