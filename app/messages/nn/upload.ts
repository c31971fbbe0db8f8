import type { upload as source } from '../nb/upload'

export const upload = {
  'rule.upload.nothing': 'Vel ei fil først. Den du sende, var tom.',
  'rule.upload.too-large':
    'Fila er for stor. Grensa er {limit} MB, og ei utfylt sjekkliste er sjeldan over 1 MB. Last ned fila på nytt og lim inn svara.',
  'rule.upload.encrypted':
    'Fila er verna med passord eller rettsstyring, så vi kan ikkje lese innhaldet. Fjern vernet i Excel (Fil – Info – Vern arbeidsbok), lagre og last opp på nytt.',
  'rule.upload.old-format': 'Fila er i det gamle Excel-formatet (.xls). Opne og lagre fila som Excel-arbeidsbok (.xlsx).',
  'rule.upload.other-format':
    'Dette er korkje ei Excel-arbeidsbok (.xlsx) eller ei CSV-fil, same kva fila heiter. Opne fila i programmet du brukte, og lagre som .xlsx.',
  'rule.upload.macros': 'Fila har makroar, og slike tek vi ikkje imot. Lagre fila som Excel-arbeidsbok utan makroar (.xlsx).',
  'rule.upload.external-links':
    'Fila hentar verdiar frå andre filer. Bryt koplingane i Excel (Data – Rediger koplingar), lagre og last opp på nytt.',
  'rule.upload.entities':
    'Innhaldet er bygd for å utvide seg sjølv, slik rekneark aldri er. Vi har ikkje lese fila. Last ned sjekklista på nytt og lim inn svara.',
  'rule.upload.hostile-name':
    'Fila bruker eit namn som berre finst for å forstyrre program. Vi har ikkje lese fila. Last ned sjekklista på nytt og lim inn svara.',
  'rule.upload.too-much':
    'Fila pakkar ut mykje meir enn ei sjekkliste inneheld. Vi har ikkje lese fila. Last ned sjekklista på nytt og lim inn svara.',
  'rule.upload.too-many-rows':
    'Arket går ned til celle {cell}. Vi les {limit} rader. Slett alt under tabellen (merk radene og vel Slett), lagre og last opp på nytt.',
  'rule.upload.too-many-cells':
    'Arket har meir enn vi les: {limit} celler i {columns} kolonnar (stoppa ved {cell}). Slett alt utanfor tabellen, lagre og last opp på nytt.',
  'rule.upload.broken': 'Fila er skadd eller ikkje lasta heilt opp. Opne fila i Excel, lagre på nytt og prøv igjen.',
} satisfies Record<keyof typeof source, string>
