import type { Language } from '#app/domain/language'

/** What can be chosen, in the languages it has. */
interface Labelled {
  readonly code: string
  readonly label: Readonly<Partial<Record<Language, string>>>
}

/** A choice as somebody typed it: its code, or one that may have been meant; null where none suggests itself. */
export type TypedChoice = { readonly code: string } | { readonly suggestion: string | null }

/** The label in any language, whatever the case and the spaces around it, or the code itself. */
export function typedChoice(choices: readonly Labelled[], typed: string, meanings: Readonly<Record<string, string>> = {}): TypedChoice {
  if (typed.length > longestLabel) return { suggestion: null }
  const spellings = spellingsOf(choices)
  const untouched = spellings.find(({ label }) => label === typed)
  if (untouched) return { code: untouched.code }
  const said = plain(typed)
  const exact = spellings.find(({ word }) => word === said)
  if (exact) return { code: exact.code }
  const meant = new Map(Object.entries(meanings)).get(said.replace(/[.!]+$/, ''))
  if (meant !== undefined && choices.some(({ code }) => code === meant)) return { suggestion: meant }
  const near = spellings
    .map(({ code, word }) => ({ code, distance: editsBetween(word, said) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)
  return { suggestion: near[0]?.code ?? null }
}

interface Spelling {
  readonly code: string
  /** As the list in the file has it. */
  readonly label: string
  readonly word: string
}

/** A scale's lists are asked about for every row of a file. */
const spelled = new WeakMap<readonly Labelled[], readonly Spelling[]>()

function spellingsOf(choices: readonly Labelled[]): readonly Spelling[] {
  const found =
    spelled.get(choices) ??
    choices.flatMap(({ code, label }) => [code, ...Object.values(label)].map((label): Spelling => ({ code, label, word: plain(label) })))
  spelled.set(choices, found)
  return found
}

/** What people write for a status when they do not look at the list. A suggestion, never an answer. */
export const statusMeanings: Readonly<Record<string, string>> = {
  ...{ ja: 'oppfylt', yes: 'oppfylt', ok: 'oppfylt', j: 'oppfylt', y: 'oppfylt', x: 'oppfylt', true: 'oppfylt', fulfilled: 'oppfylt' },
  ...{ full: 'oppfylt', innfridd: 'oppfylt', ferdig: 'oppfylt', done: 'oppfylt', compliant: 'oppfylt', 'fully met': 'oppfylt' },
  ...{
    nei: 'ikke_oppfylt',
    no: 'ikke_oppfylt',
    n: 'ikke_oppfylt',
    false: 'ikke_oppfylt',
    mangler: 'ikke_oppfylt',
    manglar: 'ikke_oppfylt',
  },
  ...{ delvis: 'delvis_oppfylt', partial: 'delvis_oppfylt', partially: 'delvis_oppfylt', partly: 'delvis_oppfylt', noe: 'delvis_oppfylt' },
  ...{ plan: 'planlagt', planlegges: 'planlagt', planleggast: 'planlagt', kommer: 'planlagt', kjem: 'planlagt', roadmap: 'planlagt' },
  ...{
    'n/a': 'ikke_relevant',
    na: 'ikke_relevant',
    'i/a': 'ikke_relevant',
    'ikke aktuelt': 'ikke_relevant',
    'ikkje aktuelt': 'ikke_relevant',
  },
  ...{ uaktuelt: 'ikke_relevant', irrelevant: 'ikke_relevant', 'not relevant': 'ikke_relevant' },
  ...{ '?': 'ikke_vurdert', 'vet ikke': 'ikke_vurdert', 'veit ikkje': 'ikke_vurdert', unknown: 'ikke_vurdert', ukjent: 'ikke_vurdert' },
}

/** No heading, label or code is longer; what somebody sends can be as long as a file. */
const longestLabel = 300

/** What does not tell two labels apart: case, kinds of space, and signs around. */
export function plain(text: string): string {
  return text
    .slice(0, longestLabel)
    .normalize('NFKC')
    .replace(/[\u200b\u00ad\ufeff]/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .replace(/^["'«]|["'»]$/g, '')
    .toLocaleLowerCase('nb')
}

/** How many letters must be put in, taken out or changed; long texts are far from everything. */
function editsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 3
}
