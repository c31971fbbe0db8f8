import { data } from 'react-router'
import type { Current } from '#app/access/current'
import { type Bilingual, contentLanguageOf } from '#app/domain/language'
import { type Consultation, findConsultation } from '#db/consultations'
import { getGroupNames } from '#db/consultees'
import { type Draft, getDraft } from '#db/guidelines'

/** What every page of case work is about. */
export interface OpenCase {
  readonly consultation: Consultation
  readonly draft: Draft
  /** Names of the list's groups, in its order. */
  readonly groupNames: ReadonlyMap<string, Bilingual>
  /** What pages say in their head: the title, and the language of the draft's words. */
  readonly head: { readonly slug: string; readonly title: string }
}

export async function openCase({ db, language }: Current, slug: string): Promise<OpenCase> {
  const consultation = await findConsultation(db, slug)
  if (!consultation) throw data({ reason: 'not-found' }, { status: 404 })
  return {
    consultation,
    draft: await getDraft(db, consultation.currentVersionId),
    groupNames: await getGroupNames(db, consultation.id),
    head: { slug, title: consultation.text[contentLanguageOf(language)].title },
  }
}
