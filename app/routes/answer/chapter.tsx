import { data, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { contentLanguageOf } from '#app/domain/language'
import { useContentLang, useT } from '#app/messages/use-t'
import { ErrorSummary } from '#app/ui/error-summary'
import { handed, useHanded } from '#app/ui/handed'
import type { Draft } from '#db/guidelines'
import type { Route } from './+types/chapter'
import { AnswerForm } from './answer-form'
import { AnswerHead } from './answer-head'
import { ClosedDoor } from './closed-door'
import { ItemForm } from './item-form'
import { Rail } from './rail'
import { viewOf } from './response-view'
import { Rest } from './rest'
import { roomOf } from './room'
import { saveForm } from './save-form'
import { sheetOf } from './sheet'
import { silencedOf } from './silenced'
import { useSheet } from './use-sheet'

export async function loader({ context, params, url }: Route.LoaderArgs) {
  // Logging in on the way loses what stands after #; a query does not get lost, and leads to the same place.
  const item = url.searchParams.get('punkt')
  if (item) throw redirect(`${url.pathname}#${encodeURIComponent(item)}`)
  const pointing = url.searchParams.get('samme')
  const itemsOf = ({ items }: Draft) => items.filter(({ chapter }) => String(chapter) === params.chapter)
  // What an item can be the same as is found among all of them.
  const room = await roomOf(context, params.slug, pointing === null ? itemsOf : undefined)
  const { draft } = room
  const { language, aside } = currentOf(context)
  const chapter = draft.version.chapters.find(({ number }) => String(number) === params.chapter)
  if (!chapter) throw data(null, { status: 404 })
  const items = itemsOf(draft)
  const own = new Map([...room.answers].filter(([code]) => items.some((candidate) => candidate.code === code)))
  return {
    door: room.door,
    chapter: { number: chapter.number, title: chapter.title[contentLanguageOf(language)], of: draft.version.chapters.length },
    sheet: handed(
      aside,
      await sheetOf(context, room, room.door === 'open' ? items : [], {
        opened: url.searchParams.get('ordlyd'),
        pointing,
      }),
    ),
    silenced: room.door === 'open' ? silencedOf(url, items, room.answers) : null,
    view: viewOf(draft, room.door === 'open' ? new Map() : own, language),
  }
}

export function action({ request, context, params }: Route.ActionArgs) {
  return saveForm(request, context, params.slug, `kapittel/${params.chapter}`)
}

export default function ChapterPage({ loaderData: { door, chapter, sheet: stored, view, silenced }, actionData }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { sheet, troubles, errors } = useSheet(useHanded(stored), actionData)
  const codes = sheet.items.map(({ code }) => code)
  const here = t('answer.chapter', { number: chapter.number })
  return (
    <div className="page">
      <AnswerHead
        sheet={sheet}
        title={chapter.title}
        lang={lang}
        here={here}
        print={`?kapittel=${chapter.number}&notater=ja`}
        note={t('answer.chapter-of', { number: chapter.number, total: chapter.of })}
      />
      <ErrorSummary errors={errors} />
      {door !== 'open' ? (
        <ClosedDoor door={door} slug={sheet.slug} view={view} unsaved={actionData} journal={sheet.journal} />
      ) : (
        <AnswerForm
          sheet={sheet}
          troubles={troubles}
          here={`kapittel/${chapter.number}`}
          previous={chapter.number === 1 ? 'hele-utkastet' : `kapittel/${chapter.number - 1}`}
          next={chapter.number === chapter.of ? null : `kapittel/${chapter.number + 1}`}
        >
          {(state, form) => (
            <div className="answer">
              <Rail heading={here} codes={codes} standings={state.standings} troubles={state.troubles} form={form} />
              <div className="answer-items">
                {sheet.items.map((item, i) => (
                  <ItemForm
                    key={item.code}
                    item={item}
                    questions={sheet.questions[item.kind] ?? []}
                    trouble={state.troubles.get(item.code) ?? null}
                    next={codes[i + 1] ?? null}
                  />
                ))}
                <Rest sheet={sheet} standings={state.standings} silenced={silenced} />
              </div>
            </div>
          )}
        </AnswerForm>
      )}
    </div>
  )
}
