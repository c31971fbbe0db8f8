import type { registers as nb } from '../nb/registers'

export const registers = {
  'registers.title': 'Organisasjonsnummer',
  'registers.link': 'Organisasjonsnummer: {n, plural, one {# på lista manglar} other {# på lista manglar}}',
  'registers.link.none': 'Organisasjonsnummer i Einingsregisteret',
  'registers.lead':
    'Den som loggar inn for ei verksemd, blir kjend att på organisasjonsnummeret. Høyringsbrevet har berre namn, så nokre av nummera må finnast i Einingsregisteret og stadfestast av ein saksbehandlar.',
  'registers.known': 'har nummer',
  'registers.missing': 'manglar nummer',
  'registers.gone': 'sletta i registeret',
  'registers.missing.title': 'Manglar nummer',
  'registers.missing.none': 'Alle på lista har organisasjonsnummer.',
  'registers.missing.text': 'Vi gjettar ikkje. Søk, og stadfest den eininga som er den på lista.',
  'registers.search': 'Søk etter {name}',
  'registers.search.field': 'Namn eller organisasjonsnummer',
  'registers.search.button': 'Søk i Einingsregisteret',
  'registers.open': 'Finn nummer',
  'registers.open.for': 'Finn nummer for {name}',
  'registers.close': 'Lukk',
  'registers.hits': '{n, plural, one {# treff} other {# treff}} på «{name}»',
  'registers.hits.none':
    'Ingen treff på «{name}». Prøv eit kortare namn, det fulle namnet, eller nummeret om du kjenner det. Registeret finn berre heile ord.',
  'registers.hits.unknown': 'Einingsregisteret har inga eining med det nummeret.',
  'registers.hits.too-far': 'Registeret viser ikkje fleire treff. Gjer søket smalare.',
  'registers.page': 'Side {page} av {pages}',
  'registers.form': 'Organisasjonsform',
  'registers.municipality': 'Kommune',
  'registers.parent': 'Høyrer til',
  'registers.number': 'Organisasjonsnummer',
  'registers.status': 'Status',
  'registers.status.deleted': 'Sletta',
  'registers.status.deleted-on': 'Sletta {day}',
  'registers.status.closing': 'Konkurs eller under avvikling',
  'registers.status.subunit': 'Undereining, kan ikkje svare sjølv',
  'registers.taken': 'Er alt {name} på lista',
  'registers.confirm': 'Stadfest',
  'registers.confirm.for': 'Stadfest at {name} er {number}, {unit}',
  'registers.confirmed': '{name} har no organisasjonsnummer {number}.',
  'registers.silent': 'Einingsregisteret svarer ikkje no. Det vi veit frå før, står som det stod. Prøv att om ei stund.',
  'registers.silent.after':
    'Einingsregisteret ber oss vente i {n, plural, one {# sekund} other {# sekund}}. Det vi veit frå før, står som det stod.',
  'registers.again': 'Prøv att',
  'registers.gone.title': 'Sletta i Einingsregisteret',
  'registers.gone.text':
    'Desse kan ikkje svare slik dei står. Dei kan vere slått saman med andre eller ha fått nytt nummer. Det dei har sendt før, er teke vare på.',
  'registers.gone.none': 'Ingen på lista er sletta, så langt vi veit.',
  'registers.follow': 'Spør registeret no',
  'registers.follow.text':
    'Vi spør Einingsregisteret om alle på lista minst éin gong i døgnet, nokre få om gongen. Du kan òg spørje om dei neste {n} no.',
  'registers.followed':
    'Spurde om {asked, plural, one {# eining} other {# einingar}}. {changed, plural, one {# var ny eller endra} other {# var nye eller endra}} sidan sist.',
  'registers.source': 'Kjelde: Einingsregisteret, Brønnøysundregistra (NLOD).',
} as const satisfies Record<keyof typeof nb, string>
