/** Answering without login, and deleting what is not sent. Pages that carry no framework code. */
export const guest = {
  'rule.draft.not-confirmed': 'Kryss av for at utkastet skal slettes. Ingenting er slettet ennå.',

  'draft.delete': 'Slett utkastet',
  'draft.delete.title': 'Slette utkastet?',
  'draft.delete.lead': 'Det som slettes, kan ikke hentes tilbake.',
  'draft.delete.goes-own': 'Alt du har skrevet og ikke sendt, slettes: tekster, valg og tidligere versjoner.',
  'draft.delete.goes':
    'Alt som er skrevet i svaret fra {organisation} og ikke sendt, slettes for alle hos dere: tekster, valg, tidligere versjoner, kommentarer og hvem som har ansvar for hva.',
  'draft.delete.backups': 'Sikkerhetskopier kan ha det i noen uker til.',
  'draft.delete.nothing-sent': 'Ingenting er sendt. Etterpå er det som om svaret aldri ble begynt.',
  'draft.delete.stays': 'Det som er sendt, blir liggende hos mottakeren med kvittering. Siste kvittering er {receipt}.',
  'draft.delete.confirm': 'Ja, utkastet skal slettes',
  'draft.delete.back': 'Behold utkastet',
  'draft.deleted.title': 'Utkastet er slettet',
  'draft.deleted': 'Det du ikke hadde sendt, er borte.',
  'draft.none.title': 'Det er ikke noe utkast',
  'draft.none': 'Det er ikke lagret noe som ikke er sendt, så det er ingenting å slette.',
  'draft.to-consultation': 'Til høringen',
} as const
