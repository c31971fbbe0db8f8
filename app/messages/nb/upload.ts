/** Files that come in, why one is refused, and what a filled-in checklist came to. */
export const upload = {
  'rule.upload.nothing': 'Velg en fil først. Den du sendte, var tom.',
  'rule.upload.too-large':
    'Filen er for stor. Grensen er {limit} MB, og en utfylt sjekkliste er sjelden over 1 MB. Last ned filen på nytt og lim inn svarene.',
  'rule.upload.encrypted':
    'Filen er beskyttet med passord eller rettighetsstyring, så vi kan ikke lese den. Fjern beskyttelsen i Excel (Fil – Info – Beskytt arbeidsbok), lagre og last opp på nytt.',
  'rule.upload.old-format': 'Filen er i det gamle Excel-formatet (.xls). Åpne den og lagre den som Excel-arbeidsbok (.xlsx).',
  'rule.upload.other-format':
    'Dette er verken en Excel-arbeidsbok (.xlsx) eller en CSV-fil, uansett hva filen heter. Åpne den i programmet du brukte, og lagre den som .xlsx.',
  'rule.upload.macros': 'Filen har makroer, og slike tar vi ikke imot. Lagre den som Excel-arbeidsbok uten makroer (.xlsx).',
  'rule.upload.external-links':
    'Filen henter verdier fra andre filer. Bryt koblingene i Excel (Data – Rediger koblinger), lagre og last opp på nytt.',
  'rule.upload.entities':
    'Filen er bygd for å utvide seg selv, slik regneark aldri er. Vi har ikke lest den. Last ned sjekklisten på nytt og lim inn svarene.',
  'rule.upload.hostile-name':
    'Filen bruker et navn som bare finnes for å forstyrre programmer. Vi har ikke lest den. Last ned sjekklisten på nytt og lim inn svarene.',
  'rule.upload.too-much':
    'Filen pakker ut mye mer enn en sjekkliste inneholder. Vi har ikke lest den. Last ned sjekklisten på nytt og lim inn svarene.',
  'rule.upload.too-many-rows':
    'Arket går ned til celle {cell}. Vi leser {limit} rader. Slett alt under tabellen (marker radene og velg Slett), lagre og last opp på nytt.',
  'rule.upload.too-many-cells':
    'Arket har mer enn vi leser: {limit} celler i {columns} kolonner (stoppet ved {cell}). Slett alt utenfor tabellen, lagre og last opp på nytt.',
  'rule.upload.broken': 'Filen er skadet eller ikke lastet helt opp. Åpne den i Excel, lagre den på nytt og prøv igjen.',
} as const
