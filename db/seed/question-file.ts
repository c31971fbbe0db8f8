import type { ItemKind } from '#app/domain/guideline'
import type { Bilingual } from '#app/domain/language'
import type { Choice, ChoiceQuestion, Question } from '#app/domain/question'
import { stanceQuestion, stances } from '#app/domain/stance'
import file from './data/veileder/sporsmal.json'

interface FileQuestion {
  id: string
  code: string
  type: string
  required: boolean
  label: Bilingual
  help: Bilingual
  options?: Choice[]
  scale?: string
  maxLength?: number
  showIf?: { anyFilled: string[] }
  visibleWhen?: Record<string, string[]>
  consultationQuestion?: string
  display?: string
  part?: string
}

const setOf: Readonly<Record<ItemKind, keyof typeof file.sets>> = { recommendation: 'rad', requirement: 'krav', whole: 'generelt' }

/** Choice questions whose choices run from one end of a scale to the other. */
const ordinal = new Set([
  'rad.enighet',
  'krav.nytte',
  'krav.kostnad',
  'krav.gjennomforbarhet',
  'rad.niva',
  'generelt.samlet',
  'generelt.nytte_samlet',
  'generelt.okonomi_niva',
  'generelt.barneperspektiv_niva',
])

/** All questions in order, each kind of item led by our own question of stance. */
export function questionsOfFile(): Question[] {
  return (['whole', 'recommendation', 'requirement'] as const).flatMap((kind) => {
    const asked = file.sets[setOf[kind]].questions as FileQuestion[]
    const questions = asked.map((question) => toQuestion(question, kind, asked))
    return kind === 'whole' ? questions : [stanceOf(kind), ...questions]
  })
}

function toQuestion(question: FileQuestion, kind: ItemKind, siblings: FileQuestion[]): Question {
  const base = {
    id: question.id,
    kind,
    required: question.required,
    label: question.label,
    help: question.help,
    shownWhenFilled: question.showIf?.anyFilled ?? [],
    shownWhenChosen: conditionOf(question, siblings),
    consultationQuestion: question.consultationQuestion ?? null,
    ...(question.part === 'precision' ? { isPrecision: true } : {}),
  }
  if (question.type === 'single') {
    const look = question.display === 'list' ? { isList: true } : {}
    return { ...base, type: 'single', choices: question.options ?? [], isOrdinal: ordinal.has(question.id), ...look }
  }
  if (question.type === 'item') return { ...base, type: 'item' }
  if (question.type === 'longtext') return { ...base, type: 'longtext', maxLength: question.maxLength ?? 20_000 }
  throw new Error(`Unknown question type ${question.type}`)
}

function conditionOf({ visibleWhen }: FileQuestion, siblings: FileQuestion[]): Question['shownWhenChosen'] {
  const condition = Object.entries(visibleWhen ?? {})[0]
  if (!condition) return null
  const [code, choices] = condition
  const sibling = siblings.find((question) => question.code === code)
  if (!sibling) throw new Error(`A question depends on ${code}, which is not asked`)
  return { questionId: sibling.id, choices }
}

/** «In one press» for råd; what is asked about krav has no such middle. */
const quick: NonNullable<ChoiceQuestion['quick']> = {
  label: { nb: 'Helt enig, passe nivå', nn: 'Heilt einig, passe nivå' },
  values: { [stanceQuestion.recommendation]: '', 'rad.niva': 'passe', 'rad.enighet': 'helt_enig' },
}

function stanceOf(kind: 'recommendation' | 'requirement'): Question {
  const what = kind === 'recommendation' ? { nb: 'rådet', nn: 'rådet' } : { nb: 'kravet', nn: 'kravet' }
  const labels: Record<(typeof stances)[number], Bilingual> = {
    'has-remarks': { nb: 'Vi har innspill', nn: 'Vi har innspel' },
    'no-remarks': { nb: 'Ingen merknad', nn: 'Ingen merknad' },
    'not-our-area': { nb: 'Ikke vårt område', nn: 'Ikkje vårt område' },
  }
  return {
    id: stanceQuestion[kind],
    kind,
    type: 'single',
    required: false,
    label: { nb: `Har dere innspill til ${what.nb}?`, nn: `Har de innspel til ${what.nn}?` },
    help: {
      nb: 'Lar dere det stå åpent, regnes det som ikke vurdert. Det blir aldri telt som støtte.',
      nn: 'Lèt de det stå ope, blir det rekna som ikkje vurdert. Det blir aldri talt som støtte.',
    },
    choices: stances.map((code) => ({ code, label: labels[code] })),
    isOrdinal: false,
    shownWhenFilled: [],
    shownWhenChosen: null,
    consultationQuestion: null,
    ...(kind === 'recommendation' ? { quick } : {}),
  }
}
