import { fjellvik, type Organisation } from '../organisations'

/** Synthetic subunits: they have no rights of their own, and answer through their main unit. */
export const subunits: readonly (Pick<Organisation, 'number' | 'name' | 'form'> & { readonly parent: string })[] = [
  { number: '310000086', name: 'Fjellvik helsestasjon (test)', form: 'BEDR', parent: fjellvik.number },
]
