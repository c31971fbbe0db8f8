import type { Current } from '#app/access/current'
import { markOf } from '#app/domain/edit'
import { contentLanguageOf } from '#app/domain/language'
import { remarkQuestion } from '#app/domain/registration'
import { listAnswers } from '#db/answers'
import type { Draft } from '#db/guidelines'
import type { OpenRegistration } from '#db/registrations'

/** What is entered of single items of the draft, in its order. */
export async function remarksOf({ db, language }: Current, { items }: Draft, { room }: OpenRegistration) {
  const answers = await listAnswers(db, room)
  return items.flatMap(({ code, kind, text }) => {
    const values = answers.get(code) ?? {}
    const said = kind === 'whole' ? undefined : values[remarkQuestion[kind]]
    return said === undefined ? [] : [{ code, title: text[contentLanguageOf(language)].title, text: said, mark: markOf(values) }]
  })
}

export type ShownRemark = Awaited<ReturnType<typeof remarksOf>>[number]
