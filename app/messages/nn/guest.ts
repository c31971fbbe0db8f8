import type { guest as source } from '../nb/guest'

export const guest = {
  'rule.draft.not-confirmed': 'Kryss av for at utkastet skal slettast. Ingenting er sletta enno.',

  'draft.delete': 'Slett utkastet',
  'draft.delete.title': 'Slette utkastet?',
  'draft.delete.lead': 'Det som blir sletta, kan ikkje hentast tilbake.',
  'draft.delete.goes-own': 'Alt du har skrive og ikkje sendt, blir sletta: tekstar, val og tidlegare versjonar.',
  'draft.delete.goes':
    'Alt som er skrive i svaret frå {organisation} og ikkje sendt, blir sletta for alle hos dykk: tekstar, val, tidlegare versjonar, kommentarar og kven som har ansvar for kva.',
  'draft.delete.backups': 'Tryggingskopiar kan ha det i nokre veker til.',
  'draft.delete.nothing-sent': 'Ingenting er sendt. Etterpå er det som om svaret aldri vart påbyrja.',
  'draft.delete.stays': 'Det som er sendt, blir liggjande hos mottakaren med kvittering. Siste kvittering er {receipt}.',
  'draft.delete.confirm': 'Ja, utkastet skal slettast',
  'draft.delete.back': 'Ta vare på utkastet',
  'draft.deleted.title': 'Utkastet er sletta',
  'draft.deleted': 'Det du ikkje hadde sendt, er borte.',
  'draft.none.title': 'Det finst ikkje noko utkast',
  'draft.none': 'Det er ikkje lagra noko som ikkje er sendt, så det er ingenting å slette.',
  'draft.to-consultation': 'Til høyringa',
} as const satisfies Record<keyof typeof source, string>
