import type { upload as source } from '../nb/upload'

export const upload = {
  'rule.upload.nothing': 'Vel ei fil først. Den du sende, var tom.',
  'rule.upload.too-large':
    'Fila er for stor. Grensa er {limit} MB, og ei utfylt fil er sjeldan over 1 MB. Last ned fila på nytt og lim inn svara.',
  'rule.upload.encrypted':
    'Fila er verna med passord eller rettsstyring, så vi kan ikkje lese innhaldet. Fjern vernet i Excel (Fil – Info – Vern arbeidsbok), lagre og last opp på nytt.',
  'rule.upload.old-format': 'Fila er i det gamle Excel-formatet (.xls). Opne og lagre fila som Excel-arbeidsbok (.xlsx).',
  'rule.upload.other-format':
    'Dette er korkje ei Excel-arbeidsbok (.xlsx) eller ei CSV-fil, same kva fila heiter. Opne fila i programmet du brukte, og lagre som .xlsx.',
  'rule.upload.macros': 'Fila har makroar, og slike tek vi ikkje imot. Lagre fila som Excel-arbeidsbok utan makroar (.xlsx).',
  'rule.upload.external-links':
    'Fila hentar verdiar frå andre filer. Bryt koplingane i Excel (Data – Rediger koplingar), lagre og last opp på nytt.',
  'rule.upload.entities':
    'Innhaldet er bygd for å utvide seg sjølv, slik rekneark aldri er. Vi har ikkje lese fila. Last ned ei ny fil herifrå og lim inn svara.',
  'rule.upload.hostile-name':
    'Fila bruker eit namn som berre finst for å forstyrre program. Vi har ikkje lese fila. Last ned ei ny fil herifrå og lim inn svara.',
  'rule.upload.too-much':
    'Fila pakkar ut mykje meir enn ei utfylt fil inneheld. Vi har ikkje lese fila. Last ned ei ny fil herifrå og lim inn svara.',
  'rule.upload.too-many-rows':
    'Arket går ned til celle {cell}. Vi les {limit} rader. Slett alt under tabellen (merk radene og vel Slett), lagre og last opp på nytt.',
  'rule.upload.too-many-cells':
    'Arket har meir enn vi les: {limit} celler i {columns} kolonnar (stoppa ved {cell}). Slett alt utanfor tabellen, lagre og last opp på nytt.',
  'rule.upload.broken': 'Fila er skadd eller ikkje lasta heilt opp. Opne fila i Excel, lagre på nytt og prøv igjen.',
  'error.file-too-large.title': 'Fila er for stor',
  'error.file-too-large':
    'Vi tek imot filer på inntil 5 MB, og ei utfylt fil er sjeldan over 1 MB. Gå tilbake i nettlesaren, last ned fila på nytt og lim inn svara.',
  'rule.checklist.not-ours':
    'Vi fann inga sjekkliste i fila. Dette står der: {sheets}. Last ned sjekklista herifrå, fyll henne ut og last ho opp.',
  'rule.checklist.newer-format': 'Fila er laga i ei nyare utgåve enn den vi les. Last ned sjekklista på nytt og lim inn svara.',
  'rule.checklist.column-missing':
    'Vi fann ikkje kolonnen «Status». Desse kolonnane er der: {headings}. Gi kolonnen namnet han hadde, og last opp på nytt.',
  'rule.checklist.no-rows': 'Sjekklista i fila har ingen rader. Last ned på nytt, fyll ut og last opp.',
  'rule.checklist.declaration-file':
    'Dette er ei erklæring, og ho er berre til å lese. Last ned sjekklista frå vurderinga de arbeider med, og fyll ut der.',
  'rule.checklist.other-consultation': 'Fila gjeld krava i ei anna høyring. Last ned sjekklista for denne.',
  'rule.checklist.other-assessment':
    'Fila høyrer til ei anna vurdering enn denne. Last ned sjekklista frå vurderinga de vil fylle ut, eller bruk den tomme malen.',
  'rule.checklist.version-declared': 'Denne versjonen av produktet er alt erklært. Opne vurderinga, lag ei ny, og last opp fila der.',
  'rule.checklist.no-product':
    'Fila seier ikkje kva produkt ho gjeld. Legg til produktet først, og last opp fila på sida for vurderinga, eller bruk den tomme malen med arket «Produkt».',
  'rule.import.conflicts': 'Noko er endra både i fila og på sida. Vel kva som skal gjelde, eitt for eitt. Ingenting er lagra enno.',
  'rule.import.nothing': 'Det er ingenting i fila som kan lagrast. Rett og last opp på nytt.',
  'import.title': 'Last opp utfylt sjekkliste',
  'import.lead':
    'Fila blir lesen inn i vurderinga av {product}, versjon {version}. Det hastar ikkje å rette alt: Du kan laste opp same fil så mange gonger du vil.',
  'import.new.lead':
    'Ein utfylt mal blir ei ny vurdering for {organisation}. Er fila lasta ned frå ei vurdering de har, blir ho lesen inn der.',
  'import.file': 'Fil',
  'import.file.help':
    'Excel (.xlsx), CSV eller OSCAL (JSON), inntil {limit} MB. Fila kan vere lagra av Excel, LibreOffice eller Google Rekneark.',
  'import.nothing-yet': 'Ingenting blir lagra no. Først ser du kva kvar rad vil gjere.',
  'import.send': 'Les fila',
  'import.link': 'Last opp utfylt sjekkliste',
  'import.link.new': 'Har de fylt ut den tomme malen? Last han opp her, så legg vi til produktet.',
  'import.link.new-version': 'Har de fylt ut den tomme malen for den nye versjonen? Last han opp her.',
  'import.declared': 'Vurderinga er erklært og kan ikkje endrast. Lag ei ny vurdering, og last opp fila der.',
  'import.preview': 'Sjå over før du lagrar',
  'import.preview.lead': 'Dette står i {file}, halde opp mot det som er lagra for {product}, versjon {version}. Ingenting er lagra enno.',
  'import.preview.new': 'Dette står i {file}. Ingenting er lagra enno, og produktet er ikkje lagt til.',
  'import.expires':
    'Berre du ser denne sida. Det som er lese, blir sletta når du lagrar, og seinast {hours} timar etter at fila vart lesen.',
  'import.from-version':
    'Fila er laga for versjon {from} av utkastet. Kvar rad er funnen igjen i versjon {to}. Krav som er endra i sak eller tekne ut, er avviste og må svarast på på nytt.',
  'import.no-marks':
    'Fila manglar dei skjulte opplysningane om kva som var lagra då ho vart laga. Radene er funne igjen etter kravkoden, og du blir spurd der sida seier noko anna enn fila.',
  'import.missing-columns': 'Desse kolonnane er ikkje i fila, og ingenting er lese frå dei: {columns}.',
  'import.total': '{n, plural, one {# rad i fila} other {# rader i fila}}',
  'import.sum.created': '{n, plural, one {# ny} other {# nye}}',
  'import.sum.updated': '{n, plural, one {# endra} other {# endra}}',
  'import.sum.unchanged': '{n} uendra',
  'import.sum.rejected': '{n, plural, one {# avvist} other {# avviste}}',
  'import.sum.conflict': '{n, plural, one {# må veljast} other {# må veljast}}',
  'import.sum.not-ours': '{n, plural, one {# ukjend} other {# ukjende}}',
  'import.outcome.conflict': 'Endra både i fila og på sida ({n})',
  'import.outcome.conflict.text': 'Sidan fila vart laga, har nokon endra det same på sida. Vel kva som skal gjelde, for kvart felt.',
  'import.outcome.rejected': 'Avviste ({n})',
  'import.outcome.rejected.text':
    'Desse radene kan ikkje lagrast slik dei er. Rett dei i fila og last opp på nytt; det andre kan lagrast no.',
  'import.outcome.created': 'Nye ({n})',
  'import.outcome.created.text': 'Krav som ikkje var vurderte før.',
  'import.outcome.updated': 'Endra ({n})',
  'import.outcome.updated.text': 'Det gamle er stroke over.',
  'import.outcome.not-ours': 'Ukjende rader ({n})',
  'import.outcome.not-ours.text':
    'Desse radene høyrer ikkje til noko krav i denne versjonen, og blir ikkje lesne. Står svaret ditt her, flytt det til rada for kravet.',
  'import.outcome.unchanged': 'Uendra ({n})',
  'import.outcome.unchanged.text': 'Fila seier ikkje noko nytt om desse.',
  'import.show-unchanged': 'Vis dei uendra',
  'import.row': 'Rad ved {where}',
  'import.before': 'Før:',
  'import.after': 'No:',
  'import.emptied': 'tomt',
  'import.keep-page': 'Behald det på sida:',
  'import.take-file': 'Bruk det i fila:',
  'import.choose': '{field} for {code}',
  'import.unfinished': 'Blir lagra, men er uferdig:',
  'import.save': 'Lagre',
  'import.save.text':
    '{n, plural, one {# rad} other {# rader}} blir lagra når du seier ja, og det du har valt ovanfor. Alt blir lagra, eller ingenting. Det kan angrast etterpå.',
  'import.save.nothing': 'Det er ingenting nytt å lagre.',
  'import.save.rejected': '{n, plural, one {# avvist rad} other {# avviste rader}} blir ikkje lagra.',
  'import.save.button': 'Lagre',
  'import.again': 'Last opp ei anna fil',
  'import.product.new': 'Produktet {name} og vurderinga av det blir laga når du lagrar.',
  'import.product.numeric':
    'Versjonen står som eit tal i fila, og eit tal mistar nullen på slutten. Skulle det til dømes stå 4.10? Rett han her.',
  'import.product.wrong': 'Produktet kan ikkje leggjast til før dette er retta i fila:',
  'import.suggestion': 'Skriv «{text}».',
  'import.suggestion.day': 'Meinte du {day}? Skriv {text}.',
  'import.rule.status-unknown': 'Statusen finst ikkje. Vel ein av {choices}.',
  'import.rule.kind-unknown': 'Typen finst ikkje. Vel ein frå lista i cella.',
  'import.rule.date-unknown': 'Dette er ikkje ein dato vi kan lese. Skriv dag, månad og år, til dømes 31.12.2025.',
  'import.rule.date-impossible': 'Denne dagen finst ikkje.',
  'import.rule.link-wrong': 'Ei lenkje må byrje med https:// eller http:// og ikkje ha mellomrom.',
  'import.rule.too-long': 'Teksten er for lang. Grensa er {limit} teikn.',
  'import.rule.too-many-pieces': 'For mykje dokumentasjon på eitt krav. Grensa er {limit} rader.',
  'import.rule.cell-error': 'Cella har ein feil. Skriv svaret som tekst.',
  'import.rule.formula-empty': 'Cella er ein formel utan verdi. Skriv svaret som tekst.',
  'import.rule.ids-disagree':
    'Rada er blanda: Den skjulte kolonnen og kravkoden peikar på kvart sitt krav, ofte fordi berre nokre kolonnar er sorterte. Sorter alle kolonnane saman, eller last ned fila på nytt.',
  'import.rule.twice': 'Kravet står fleire gonger med ulike svar. Slett radene som ikkje gjeld.',
  'import.rule.requirement-changed':
    'Kravet er endra i sak sidan fila vart laga. Les det nye kravet og svar på sida, eller last ned sjekklista på nytt.',
  'import.rule.requirement-withdrawn': 'Kravet er teke ut av utkastet. Svaret trengst ikkje lenger.',
  'import.rule.product-missing': 'Feltet må fyllast ut.',
  'import.rule.email-wrong': 'Skriv ei e-postadresse, til dømes namn@eksempel.no.',
  'import.rule.other-vendor': 'Fila er for ei anna verksemd enn den du er logga inn for. Byt verksemd øvst på sida, eller rett cella.',
  'import.note.formula': '{where} er ein formel. Vi bruker verdien han hadde då fila vart lagra.',
  'import.note.merged': '{where} er slått saman med cella over. Teksten der er berre lesen for det første kravet.',
  'import.note.kind-assumed': '{where} er tom. Vi har sett den vanlegaste typen.',
  'import.piece-kept': 'Dokumentasjon som ikkje står i fila lenger, blir ståande. Skriv «Fjern» i skildringa for å fjerne han.',
  'import.note.blank-kept': '{where} er tom, og det som er lagra, blir ståande. Skriv «Fjern» for å fjerne det.',
  'import.note.repeated': 'Kravet står fleire gonger i fila. Denne rada seier ikkje noko nytt.',
  'import.note.requirement-edited': 'Teksten i kravet er endra sidan fila vart laga, men ikkje i sak så vidt vi veit. Sjå over svaret.',
} satisfies Record<keyof typeof source, string>
