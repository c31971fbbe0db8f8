import type { RouterContextProvider } from 'react-router'
import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { journalRoomOf } from '#app/access/journal-room'
import { markOf } from '#app/domain/edit'
import { type Item, itemPath } from '#app/domain/guideline'
import { type ContentLanguage, contentLanguageOf } from '#app/domain/language'
import { type Question, wordingQuestions } from '#app/domain/question'
import { type Answers, ownerOf } from '#app/domain/response'
import { sameAsChoices } from '#app/domain/same-as'
import { isSilent, stanceQuestion } from '#app/domain/stance'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayTime } from '#app/messages/say-time'
import { fileLinks } from './files/links.server'
import { type Room, respondentOf } from './room'
import type { ItemValues, QuestionValues, Sheet } from './sheet-values'
import { type TeamParts, teamPartsOf } from './team-parts.server'

/**
 * The page of answering for some items of the draft, as plain values. `opened` and `pointing`: the codes of an item one is about to reword,
 * and of one that is to be the same as another.
 */
export async function sheetOf(
  context: Readonly<RouterContextProvider>,
  room: Room,
  items: readonly Item[],
  { opened = null, pointing = null }: Pressed = {},
): Promise<Sheet> {
  const current = currentOf(context)
  const { language, now } = current
  const { actingFor, accountId } = respondentOf(current)
  const owner = ownerOf(actingFor)
  const { consultation, draft, savedItems } = room
  const content = contentLanguageOf(language)
  const kinds = [...new Set(items.map(({ kind }) => kind))]
  const saved = items.flatMap(({ code }) => savedItems.get(code) ?? []).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]
  const codes = items.map(({ code }) => code)
  const team = await teamPartsOf(context, room, codes)
  return {
    slug: consultation.slug,
    title: consultation.text[content].title,
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    owner,
    version: draft.version.id,
    journal: journalRoomOf(current, { accountId, owner, slug: consultation.slug }),
    deadline: sayDeadline(consultation.deadline, now, language),
    questions: Object.fromEntries(kinds.map((kind) => [kind, questionsOf(draft.questions, kind, content)])),
    items: items.map((item) => toItemValues(item, room, content, { opened, pointing }, team)),
    lastSaved: saved ? { time: sayTime(saved.savedAt, language), name: saved.savedBy } : null,
    team: `${team?.page ?? ''}${fileLinks(room, language)}` || null,
  }
}

interface Pressed {
  readonly opened?: string | null
  readonly pointing?: string | null
}

function toItemValues(
  item: Item,
  { answers, draft, consultation: { slug } }: Room,
  content: ContentLanguage,
  { opened, pointing }: Pressed,
  team: TeamParts | null,
): ItemValues {
  const { code, kind, strength, ageGroups } = item
  const values = answers.get(code) ?? {}
  return {
    code,
    kind,
    strength,
    ageGroups,
    text: item.text[content],
    values,
    isOpened: code === opened,
    sameAs: code === pointing ? sameAsValues(draft.items, code, answers, content) : null,
    base: markOf(values),
    permalink: kind === 'whole' ? null : `${href('/horinger/:slug', { slug })}/${itemPath(item)}`,
    team: team?.items.get(code) ?? null,
  }
}

function sameAsValues(items: readonly Item[], code: string, answers: Answers, content: ContentLanguage) {
  const choices = sameAsChoices(
    items.map((item) => item.code),
    code,
    answers,
  )
  return items.flatMap((item) => (choices.includes(item.code) ? [{ code: item.code, title: item.text[content].title }] : []))
}

/** The same questions are the same values each time: pages keep what they made of them (ui/kept.tsx). */
const made = new WeakMap<readonly Question[], Map<string, readonly QuestionValues[]>>()

function questionsOf(questions: readonly Question[], kind: Item['kind'], content: ContentLanguage): readonly QuestionValues[] {
  const own = made.get(questions) ?? new Map<string, readonly QuestionValues[]>()
  made.set(questions, own)
  const key = `${kind} ${content}`
  const values = own.get(key) ?? toQuestionValues(questions, kind, content)
  own.set(key, values)
  return values
}

function toQuestionValues(questions: readonly Question[], kind: Item['kind'], content: ContentLanguage): QuestionValues[] {
  const asked = questions.filter((question) => question.kind === kind)
  return asked.map((question) => ({
    id: question.id,
    label: question.label[content],
    help: question.help[content],
    role: roleOf(question),
    choices:
      question.type === 'single'
        ? question.choices.map(({ code, label }) => ({ code, label: label[content], hides: hides(question, code, asked) }))
        : null,
    isList: question.type === 'single' && question.isList === true,
    quick: question.type === 'single' && question.quick ? { label: question.quick.label[content], values: question.quick.values } : null,
    limit: question.type === 'longtext' ? question.maxLength : 0,
    asked: question.shownWhenChosen ? 'when-chosen' : question.shownWhenFilled.length > 0 ? 'when-filled' : 'always',
  }))
}

function roleOf({ id, kind, type, isPrecision }: Question): QuestionValues['role'] {
  if (kind !== 'whole' && id === stanceQuestion[kind]) return 'stance'
  if (type === 'item') return 'same-as'
  if (isPrecision) return 'precision'
  return wordingQuestions.includes(id) ? 'wording' : 'other'
}

/** True for silence about an item, and for a choice that some other question is not asked with. */
function hides({ id, kind }: Question, choice: string, asked: readonly Question[]): boolean {
  if (kind !== 'whole' && id === stanceQuestion[kind]) return isSilent(choice)
  return asked.some(({ shownWhenChosen }) => shownWhenChosen?.questionId === id && !shownWhenChosen.choices.includes(choice))
}
