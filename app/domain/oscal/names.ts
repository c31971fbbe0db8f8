import { v5 } from 'uuid'

/** Everything of ours that OSCAL wants a UUID for is named in this space, so that the same thing has the same one in every export. */
const space = '6f1c3a52-8f0e-5d57-9d5b-2a6c0e4b7f19'

export function stableId(...names: readonly string[]): string {
  return v5(names.join('/'), space)
}

/** `K-2.3` → `krav-k-2-3`. */
export function controlId(code: string): string {
  return `krav-${code.toLowerCase().replace('.', '-')}`
}

/** `krav-k-2-3` → `K-2.3`; null for what is no requirement of ours. */
export function codeOf(control: string): string | null {
  const found = /^krav-k-(\d+)-(\d+)$/.exec(control)
  return found ? `K-${found[1]}.${found[2]}` : null
}

/** Statuses as OSCAL calls them. «Not met» it has no word for. */
const words: readonly (readonly [ours: string, theirs: string])[] = [
  ['oppfylt', 'implemented'],
  ['delvis_oppfylt', 'partial'],
  ['planlagt', 'planned'],
  ['ikke_relevant', 'not-applicable'],
  ['ikke_oppfylt', 'not-met'],
]

export function toOscalStatus(status: string): string {
  return words.find(([ours]) => ours === status)?.[1] ?? status
}

export function fromOscalStatus(word: string): string {
  return words.find(([, theirs]) => theirs === word)?.[0] ?? word
}

/** An address with everything outside ASCII percent-encoded. */
export function toReference(address: string): string {
  return encodeURI(address)
    .replace(/%25([0-9A-Fa-f]{2})/g, '%$1')
    .replace(/[`^|\\{}"<>]/g, (sign) => encodeURIComponent(sign))
}
