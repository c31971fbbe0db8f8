import type { Current } from '#app/access/current'
import { contentLanguageOf } from '#app/domain/language'
import { remarkQuestion } from '#app/domain/registration'
import { listAnswers } from '#db/answers'
import type { Draft } from '#db/guidelines'
import type { OpenRegistration } from '#db/registrations'

/** What is noted of single items of the draft, in its order. */
export async function remarksOf({ db, language }: Current, { items }: Draft, { room, content }: OpenRegistration) {
  const answers = await listAnswers(db, room)
  return items.flatMap(({ code, kind, text }) => {
    const said = kind === 'whole' ? undefined : answers.get(code)?.[remarkQuestion[kind]]
    return said === undefined ? [] : [{ code, title: text[contentLanguageOf(language)].title, text: said, written: content.language }]
  })
}

export type ShownRemark = Awaited<ReturnType<typeof remarksOf>>[number]
