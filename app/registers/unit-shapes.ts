import { z } from 'zod'
import type { RegisteredUnit } from '#app/domain/registers'

const address = z.object({ kommune: z.string().nullish() })

/** A unit as Enhetsregisteret writes it. What is missing is absent there; deleted units have hardly anything. */
export const unitShape = z
  .object({
    organisasjonsnummer: z.string().regex(/^\d{9}$/),
    navn: z.string().nullish(),
    organisasjonsform: z.object({ kode: z.string() }).nullish(),
    slettedato: z.string().nullish(),
    respons_klasse: z.string().nullish(),
    overordnetEnhet: z.string().nullish(),
    konkurs: z.boolean().nullish(),
    underAvvikling: z.boolean().nullish(),
    underTvangsavviklingEllerTvangsopplosning: z.boolean().nullish(),
    forretningsadresse: address.nullish(),
    beliggenhetsadresse: address.nullish(),
  })
  .transform((unit): RegisteredUnit => {
    const form = unit.organisasjonsform?.kode ?? ''
    return {
      number: unit.organisasjonsnummer,
      name: unit.navn ?? '',
      form,
      status: unit.slettedato || unit.respons_klasse === 'SlettetEnhet' ? 'deleted' : 'active',
      deletedOn: unit.slettedato ?? null,
      parent: unit.overordnetEnhet ?? null,
      isSubunit: unit.respons_klasse === 'Underenhet' || form === 'BEDR' || form === 'AAFY',
      isBankruptOrClosing: Boolean(unit.konkurs || unit.underAvvikling || unit.underTvangsavviklingEllerTvangsopplosning),
      municipality: (unit.forretningsadresse ?? unit.beliggenhetsadresse)?.kommune ?? null,
    }
  })

/** Of a unit taken out of the open data only the number is certain; even the body may be empty. */
export const removedShape = z.object({ slettedato: z.string().nullish() })

/** `_embedded` is absent where there are no hits. */
export const searchShape = z.object({
  _embedded: z.object({ enheter: z.array(unitShape).nullish() }).nullish(),
  page: z.object({ totalElements: z.number().int().nonnegative(), totalPages: z.number().int().nonnegative() }).nullish(),
})

export const changesShape = z.object({
  _embedded: z
    .object({ oppdaterteEnheter: z.array(z.object({ oppdateringsid: z.number().int(), organisasjonsnummer: z.string() })).nullish() })
    .nullish(),
  page: z.object({ totalPages: z.number().int().nonnegative() }).nullish(),
})
