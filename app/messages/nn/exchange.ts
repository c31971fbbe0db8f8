import type { exchange as source } from '../nb/exchange'

export const exchange = {
  'verify.title': 'Kontroller ei kvittering',
  'verify.lead': 'Sjå om ei kvittering for høyringssvar eller ei eigenvurdering er ekte og uendra. Alle kan gjere det, utan å logge inn.',
  'verify.link': 'Kontroller ei kvittering eller eit forsegla svar',
  'verify.how': 'Bruk det du har. Nummer og kontrollsum står på kvitteringa. Fila er den forsegla fila (JSON) som vart lasta ned.',
  'verify.number': 'Nummer',
  'verify.number.help': 'Til dømes FTB25-0007 eller EV-310000027-001',
  'verify.checksum': 'Kontrollsum (SHA-256)',
  'verify.checksum.help': '64 teikn, 0–9 og a–f. Mellomrom gjer ingenting.',
  'verify.file': 'Eller den forsegla fila (JSON)',
  'verify.file.help': 'Høgst {limit} MB. Fila blir lesen og gløymd. Vi lagrar ho ikkje.',
  'verify.button': 'Kontroller',
  'verify.again': 'Kontroller ei til',
  'verify.error.nothing': 'Skriv nummer og kontrollsum, eller vel fila.',
  'verify.error.number': 'Skriv nummeret som står på kvitteringa.',
  'verify.error.checksum': 'Skriv kontrollsummen som står på kvitteringa.',
  'verify.error.checksum-form': 'Ein kontrollsum er 64 teikn, 0–9 og a–f. Dette er noko anna.',
  'verify.error.not-sealed':
    'Dette er ikkje ei forsegla fil frå Innspill. Vel JSON-fila som vart lasta ned. Har du berre den lesbare utgåva, skriv nummeret og kontrollsummen som står på ho.',
  'verify.genuine': 'Ekte og uendra',
  'verify.genuine.response': 'Dette er det høyringssvaret vi fekk med nummer {number}.',
  'verify.genuine.withdrawal': 'Dette er tilbaketrekkinga vi fekk med nummer {number}.',
  'verify.genuine.declaration': 'Dette er den eigenvurderinga som vart erklært med nummer {number}.',
  'verify.genuine.by-checksum': 'Nummeret og kontrollsummen høyrer saman. Har du fila òg, kan du kontrollere at ho er uendra.',
  'verify.genuine.by-file': 'Fila er teikn for teikn den vi forsegla.',
  'verify.sealed.response': 'Motteke',
  'verify.sealed.withdrawal': 'Motteke',
  'verify.sealed.declaration': 'Erklært',
  'verify.what': 'Kva',
  'verify.what.response': 'Høyringssvar',
  'verify.what.withdrawal': 'Tilbaketrekking av høyringssvar',
  'verify.what.declaration': 'Eigenvurderinga til ein leverandør',
  'verify.claim': 'At eigenvurderinga er uendra, betyr ikkje at ho er kontrollert eller godkjend av nokon.',
  'verify.altered': 'Nummeret finst, men dette er ikkje det som vart forsegla',
  'verify.altered.text':
    'Under {number} vart noko anna forsegla. Fila kan vere endra eller lagra på nytt, eller kontrollsummen kan vere skriven av feil.',
  'verify.another': 'Fila er ekte, men høyrer ikkje til det du skreiv',
  'verify.another.text': 'Fila er uendra og har nummer {number}. Nummeret eller kontrollsummen du skreiv ved sida av, er ein annan.',
  'verify.unknown': 'Vi kan ikkje stadfeste dette',
  'verify.unknown.text':
    'Anten er ikkje nummeret i bruk, eller så er dette ikkje det som vart forsegla under det. Sjå om nummer og kontrollsum er skrivne rett. Ei fil som er opna og lagra på nytt, er ikkje lenger den same.',
  'verify.unknown.why':
    'Vi seier ikkje kva for ein av delane det er. Svar og eigenvurderingar kan vere private, og den som ikkje har kvitteringa, skal ikkje få vite at dei finst.',
  'verify.self': 'Utan oss',
  'verify.self.text':
    'Kontrollsummen er SHA-256 av fila som ho er. Du kan rekne han ut sjølv og samanlikne han med den på kvitteringa, også når Innspill ikkje svarer.',
} as const satisfies Record<keyof typeof source, string>
