import { type LoginKind, loginKinds } from '#app/domain/party'

/** How each kind of login is written in addresses: `/logg-inn?som=virksomhet`. */
export const loginWords = { organisation: 'virksomhet', private: 'privat', staff: 'ansatt' } as const satisfies Record<LoginKind, string>

export function kindOfWord(word: string | null): LoginKind | null {
  return loginKinds.find((kind) => loginWords[kind] === word) ?? null
}
