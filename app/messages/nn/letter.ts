import type { letter as source } from '../nb/letter'

export const letter = {
  'letter.title': 'Brev',
  'letter.link': 'Legg ved eit brev (PDF, Word eller OpenDocument)',
  'letter.link.have': '{n, plural, one {# brev er lagt ved} other {# brev er lagde ved}}',
  'letter.link.some': 'Sjå, legg ved eller fjern brev',
  'letter.link.read': 'Sjå breva',
  'letter.lead': 'Eit brev kan sendast i staden for svar på punkta, eller saman med dei. Eit brev åleine er òg eit gyldig høyringssvar.',
  'letter.how':
    'Svar på punkta blir talde og lesne saman med andre sine svar på det same. Det som berre står i brevet, må saksbehandlaren fordele for hand.',
  'letter.public':
    'Brevet er eit saksdokument og som hovudregel offentleg. Av kvart brev blir det laga eit eksemplar til publisering, utan skjulte opplysningar om kven som har skrive det. Namn og anna som står i sjølve teksten, blir ikkje fjerna.',
  'letter.none': 'Ingen brev er lagde ved enno.',
  'letter.list': 'Vedlagde brev',
  'letter.kind.pdf': 'PDF',
  'letter.kind.docx': 'Word (docx)',
  'letter.kind.odt': 'OpenDocument (odt)',
  'letter.size.kb': '{n} kB',
  'letter.size.mb': '{n} MB',
  'letter.by': 'Lagt ved {time} av {name}',
  'letter.download.original': 'Originalen',
  'letter.download.publishable': 'Til publisering',
  'letter.not-publishable':
    'Det let seg ikkje gjere å lage eit eksemplar til publisering. Brevet er teke imot, men saksbehandlaren må sjå på det før det kan publiserast.',
  'letter.not-publishable.staff':
    'Ikkje klart for publisering: Vi kunne ikkje fjerne alt som fortel kven som har skrive brevet. Sjå på det før det blir publisert.',
  'letter.not-scanned': 'Ikkje kontrollert for skadeleg programvare.',
  'letter.remove': 'Fjern',
  'letter.add': 'Legg ved eit brev',
  'letter.file': 'Fil',
  'letter.file.help': 'PDF, Word (docx) eller OpenDocument (odt), inntil {limit} MB. Eitt om gongen, {most} til saman.',
  'letter.button': 'Legg ved',
  'letter.full': 'Det er lagt ved {most} brev, og det er så mange som kan følgje med eitt svar. Fjern eitt for å leggje ved eit anna.',
  'letter.saved': '{name} er lagt ved.',
  'letter.removed': 'Brevet er fjerna.',
  'letter.remember': 'Brevet blir ikkje sendt før svaret blir sendt.',
  'letter.back': 'Sjå over og send',
  'letter.shut.submitted': 'Svaret er sendt. Breva som følgde med, står på kvitteringa.',
  'letter.shut.closed': 'Fristen er ute, og det kan ikkje leggjast ved fleire brev. Det som er lagt ved, kan lastast ned.',
  'letter.shut.reading': 'Du kan lese svaret, men ikkje leggje ved brev.',
  'letter.sent': 'Brev som blir sende med',
  'letter.left': '{n, plural, one {Eitt brev blir ikkje sendt} other {# brev blir ikkje sende}}',
  'letter.left.text': 'Med svartypen «{type}» blir ikkje noko anna sendt. Vel ein annan svartype om brevet skal vere med.',
  'letter.receipt': 'Brev',
  'letter.receipt.line': '{name} ({size}, SHA-256 {sha256})',
  'letter.receipt.download': 'Brev som vart sende med',
  'letter.staff.list': 'Brev',
  'letter.staff.tag': '{n, plural, one {# brev} other {# brev}}',
  'letter.column.count': 'Talet på brev',
  'letter.column.names': 'Brev',
  'letter.only': 'Svaret er gitt i brevet. Ingen punkt er svarte på for seg.',
  'error.letter-too-large.title': 'Brevet er for stort',
  'error.letter-too-large':
    'Eit brev kan vere på inntil 20 MB. Ingenting av det du har skrive, er borte. Gå tilbake i nettlesaren, og legg ved ei utgåve med mindre bilete.',
  'verify.letter': 'Brevet er ekte og uendra',
  'verify.letter.text':
    'Dette brevet følgde med høyringssvaret vi tok imot med nummer {number}, {time}. Fila er teikn for teikn den som vart sendt.',
  'verify.no-letter': 'Fila følgde ikkje med dette svaret',
  'verify.no-letter.text':
    'Kvitteringa med nummer {number} er ekte, men denne fila er ikkje mellom dei som vart forsegla med henne. Ei fil som er opna og lagra på nytt, er ei anna fil.',
  'rule.letter.missing': 'Vel ei fil først.',
  'rule.letter.empty': '«{name}» er tom. Vel ei fil med innhald.',
  'rule.letter.too-large': '«{name}» er for stor. Eit brev kan vere på inntil {limit} MB. Lagre det med mindre bilete, eller del det i to.',
  'rule.letter.too-many': '«{name}» vart ikkje lagt ved: Det er alt {limit} brev. Fjern eitt først.',
  'rule.letter.no-room':
    '«{name}» vart ikkje lagt ved: Svaret har ikkje plass til fleire filer. Ta kontakt med den som har sendt høyringa ut.',
  'rule.letter.kind':
    '«{name}» er korkje PDF, Word (docx) eller OpenDocument (odt), same kva fila heiter. Lagre brevet som PDF og prøv igjen.',
  'rule.letter.old-format': '«{name}» er i eit gammalt Office-format. Opne fila og lagre ho som docx eller PDF.',
  'rule.letter.encrypted': '«{name}» er låst med passord eller kryptert. Lagre ei utgåve utan passord og vern, og prøv igjen.',
  'rule.letter.macros': '«{name}» inneheld makroar eller annan programkode. Lagre brevet som PDF eller som docx utan makroar.',
  'rule.letter.files-inside':
    '«{name}» har andre filer inni seg. Lagre brevet utan dei, til dømes ved å skrive det ut til ein ny PDF, og legg ved filene kvar for seg.',
  'rule.letter.damaged': '«{name}» er skadd eller ufullstendig. Opne fila i programmet ho er laga i, lagre ho på nytt og prøv igjen.',
  'rule.letter.infected': '«{name}» vart stoppa av viruskontrollen og er ikkje teken imot. Lag fila på nytt på ei maskin du veit er rein.',
  'rule.letter.not-scanned':
    '«{name}» er ikkje teken imot: Viruskontrollen svarer ikkje akkurat no. Prøv igjen om nokre minutt. Alt anna i svaret kan skrivast og sendast som vanleg.',
  'rule.letter.busy': '«{name}» er ikkje teken imot: Det er mange som legg ved filer akkurat no. Prøv igjen om ein augneblink.',
  'rule.letter.gone': 'Brevet er ikkje her lenger. Nokon andre kan ha fjerna det.',
  'privacy.letters.title': 'Brev som blir lagde ved',
  'privacy.letters':
    'Brev i eit utkast blir berre lesne av deg og dei som svarer saman med deg. Når svaret blir sendt, blir brevet lagra slik det vart sendt, med kontrollsum, og saksbehandlarane kan lese det. I tillegg blir det laga eit eksemplar til publisering, der opplysningane i fila om forfattar, firma og redigering er tekne ut. Verksemda som driv tenesta, kan la breva gå gjennom ein viruskontroll på eiga maskin. Brev som ikkje er sende, blir sletta med utkastet. Brev som er sende, blir tekne vare på som anna saksmateriale.',
} as const satisfies Record<keyof typeof source, string>
