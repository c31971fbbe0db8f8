import { data, href } from 'react-router'
import type { Current } from '#app/access/current'
import { paperQuestionsOf } from './paper-questions'
import { type PrintChoice, printQuery, readPrintChoice } from './print-choice'
import { openDraft } from './reading-draft'

/** What of the draft goes on paper, for the page and the PDF alike; the answer that there is none where a chapter is not in the draft. */
export async function openPrintedDraft(current: Current, slug: string, query: URLSearchParams) {
  const { consultation, draft, content, head, chaptersWith } = await openDraft(current, slug)
  const all = draft.version.chapters.map(({ number }) => number)
  const choice = readPrintChoice(query, all)
  if (!choice) throw data({ reason: 'not-found' }, { status: 404 })
  return {
    consultation,
    draft,
    content,
    head,
    choice,
    /** Whole, so that whoever has the paper finds the page. */
    address: `${current.publicAddress}${href('/horinger/:slug/utkast', { slug })}`,
    /** Read when it is needed: a kept file is asked for without. */
    read: () => ({
      chapters: chaptersWith(draft.items.filter(({ chapter }) => choice.chapters.includes(chapter))),
      notes: choice.hasNotes ? paperQuestionsOf(draft.questions, content) : null,
    }),
  }
}

export function pdfAddress(slug: string, choice: PrintChoice): string {
  return href('/horinger/:slug/utkast/utskrift.pdf', { slug }) + printQuery(choice)
}
