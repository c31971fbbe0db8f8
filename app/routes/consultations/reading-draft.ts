import { data } from 'react-router'
import type { Current } from '#app/access/current'
import type { Item } from '#app/domain/guideline'
import { contentLanguageOf } from '#app/domain/language'
import { sayDate } from '#app/messages/say-time'
import { findConsultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import type { ReadingChapter } from './draft-chapters'
import { toReadingItem } from './reading-item'

/** The consultation and its current draft, or the answer that there is none. */
export async function openDraft({ db, language }: Current, slug: string) {
  const consultation = await findConsultation(db, slug)
  if (!consultation) throw data({ reason: 'not-found' }, { status: 404 })
  const draft = await getDraft(db, consultation.currentVersionId)
  const content = contentLanguageOf(language)
  const { version } = draft
  /** What every page about the draft says of it. */
  const head = {
    slug,
    publisher: consultation.publisher,
    title: consultation.text[content].title,
    number: version.number,
    publishedOn: version.publishedOn,
    publishedOnInWords: sayDate(version.publishedOn, language),
    /** Null when the wording is the publisher's own. */
    provenance: version.contentStatus === 'demonstration' ? version.provenance[content] : null,
  }
  /** The chapters that have any of the items, with those they have. */
  const chaptersWith = (items: readonly Item[]): ReadingChapter[] =>
    version.chapters.flatMap(({ number, title, intro }) => {
      const own = items.filter(({ chapter }) => chapter === number).map((item) => toReadingItem(draft, item, slug, content))
      return own.length === 0 ? [] : [{ number, title: title[content], intro: intro[content], items: own }]
    })
  return { consultation, draft, content, head, chaptersWith }
}
