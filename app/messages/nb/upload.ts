/** Files that come in, why one is refused, and what a filled-in checklist came to. */
export const upload = {
  'rule.upload.nothing': 'Velg en fil først. Den du sendte, var tom.',
  'rule.upload.too-large':
    'Filen er for stor. Grensen er {limit} MB, og en utfylt fil er sjelden over 1 MB. Last ned filen på nytt og lim inn svarene.',
  'rule.upload.encrypted':
    'Filen er beskyttet med passord eller rettighetsstyring, så vi kan ikke lese den. Fjern beskyttelsen i Excel (Fil – Info – Beskytt arbeidsbok), lagre og last opp på nytt.',
  'rule.upload.old-format': 'Filen er i det gamle Excel-formatet (.xls). Åpne den og lagre den som Excel-arbeidsbok (.xlsx).',
  'rule.upload.other-format':
    'Dette er verken en Excel-arbeidsbok (.xlsx) eller en CSV-fil, uansett hva filen heter. Åpne den i programmet du brukte, og lagre den som .xlsx.',
  'rule.upload.macros': 'Filen har makroer, og slike tar vi ikke imot. Lagre den som Excel-arbeidsbok uten makroer (.xlsx).',
  'rule.upload.external-links':
    'Filen henter verdier fra andre filer. Bryt koblingene i Excel (Data – Rediger koblinger), lagre og last opp på nytt.',
  'rule.upload.entities':
    'Filen er bygd for å utvide seg selv, slik regneark aldri er. Vi har ikke lest den. Last ned en ny fil herfra og lim inn svarene.',
  'rule.upload.hostile-name':
    'Filen bruker et navn som bare finnes for å forstyrre programmer. Vi har ikke lest den. Last ned en ny fil herfra og lim inn svarene.',
  'rule.upload.too-much':
    'Filen pakker ut mye mer enn en utfylt fil inneholder. Vi har ikke lest den. Last ned en ny fil herfra og lim inn svarene.',
  'rule.upload.too-many-rows':
    'Arket går ned til celle {cell}. Vi leser {limit} rader. Slett alt under tabellen (marker radene og velg Slett), lagre og last opp på nytt.',
  'rule.upload.too-many-cells':
    'Arket har mer enn vi leser: {limit} celler i {columns} kolonner (stoppet ved {cell}). Slett alt utenfor tabellen, lagre og last opp på nytt.',
  'rule.upload.broken': 'Filen er skadet eller ikke lastet helt opp. Åpne den i Excel, lagre den på nytt og prøv igjen.',
  'error.file-too-large.title': 'Filen er for stor',
  'error.file-too-large':
    'Vi tar imot filer på inntil 5 MB, og en utfylt fil er sjelden over 1 MB. Gå tilbake i nettleseren, last ned filen på nytt og lim inn svarene.',
  'rule.checklist.not-ours':
    'Vi fant ingen sjekkliste i filen. Her er det som står der: {sheets}. Last ned sjekklisten herfra, fyll ut den og last den opp.',
  'rule.checklist.newer-format': 'Filen er laget i en nyere utgave enn den vi leser. Last ned sjekklisten på nytt og lim inn svarene.',
  'rule.checklist.column-missing':
    'Vi fant ikke kolonnen «Status». Disse kolonnene er der: {headings}. Gi kolonnen navnet den hadde, og last opp på nytt.',
  'rule.checklist.no-rows': 'Sjekklisten i filen har ingen rader. Last ned den på nytt, fyll ut og last opp.',
  'rule.checklist.declaration-file':
    'Dette er en erklæring, og den er bare til å lese. Last ned sjekklisten fra vurderingen dere arbeider med, og fyll ut den.',
  'rule.checklist.other-consultation': 'Filen gjelder kravene i en annen høring. Last ned sjekklisten for denne.',
  'rule.checklist.other-assessment':
    'Filen hører til en annen vurdering enn denne. Last ned sjekklisten fra vurderingen dere vil fylle ut, eller bruk den tomme malen.',
  'rule.checklist.version-declared':
    'Denne versjonen av produktet er allerede erklært. Åpne vurderingen, lag en ny, og last opp filen der.',
  'rule.checklist.no-product':
    'Filen sier ikke hvilket produkt den gjelder. Legg til produktet først, og last opp filen på siden for vurderingen, eller bruk den tomme malen med arket «Produkt».',
  'rule.import.conflicts': 'Noe er endret både i filen og på siden. Velg hva som skal gjelde, ett for ett. Ingenting er lagret ennå.',
  'rule.import.nothing': 'Det er ingenting i filen som kan lagres. Rett den og last den opp på nytt.',
  'import.title': 'Last opp utfylt sjekkliste',
  'import.lead':
    'Filen leses inn i vurderingen av {product}, versjon {version}. Det er ingen hast med å rette alt: Du kan laste opp samme fil så mange ganger du vil.',
  'import.new.lead':
    'En utfylt mal blir en ny vurdering for {organisation}. Er filen lastet ned fra en vurdering dere har, leses den inn der.',
  'import.file': 'Fil',
  'import.file.help':
    'Excel (.xlsx), CSV eller OSCAL (JSON), inntil {limit} MB. Filen kan være lagret av Excel, LibreOffice eller Google Regneark.',
  'import.nothing-yet': 'Ingenting lagres nå. Først ser du hva hver rad vil gjøre.',
  'import.send': 'Les filen',
  'import.link': 'Last opp utfylt sjekkliste',
  'import.link.new': 'Har dere fylt ut den tomme malen? Last den opp her, så legger vi til produktet.',
  'import.link.new-version': 'Har dere fylt ut den tomme malen for den nye versjonen? Last den opp her.',
  'import.declared': 'Vurderingen er erklært og kan ikke endres. Lag en ny vurdering, og last opp filen der.',
  'import.preview': 'Se over før du lagrer',
  'import.preview.lead': 'Dette står i {file}, holdt opp mot det som er lagret for {product}, versjon {version}. Ingenting er lagret ennå.',
  'import.preview.new': 'Dette står i {file}. Ingenting er lagret ennå, og produktet er ikke lagt til.',
  'import.expires': 'Bare du ser denne siden. Det som er lest, slettes når du lagrer, og senest {hours} timer etter at filen ble lest.',
  'import.from-version':
    'Filen er laget for versjon {from} av utkastet. Hver rad er funnet igjen i versjon {to}. Krav som er endret i sak eller tatt ut, er avvist og må besvares på nytt.',
  'import.no-marks':
    'Filen mangler de skjulte opplysningene om hva som var lagret da den ble laget. Radene er funnet igjen etter kravkoden, og du blir spurt der siden sier noe annet enn filen.',
  'import.missing-columns': 'Disse kolonnene er ikke i filen, og ingenting er lest fra dem: {columns}.',
  'import.total': '{n, plural, one {# rad i filen} other {# rader i filen}}',
  'import.sum.created': '{n, plural, one {# ny} other {# nye}}',
  'import.sum.updated': '{n, plural, one {# endret} other {# endret}}',
  'import.sum.unchanged': '{n} uendret',
  'import.sum.rejected': '{n, plural, one {# avvist} other {# avvist}}',
  'import.sum.conflict': '{n, plural, one {# må velges} other {# må velges}}',
  'import.sum.not-ours': '{n, plural, one {# ukjent} other {# ukjente}}',
  'import.outcome.conflict': 'Endret både i filen og på siden ({n})',
  'import.outcome.conflict.text': 'Siden filen ble laget, har noen endret det samme på siden. Velg hva som skal gjelde, for hvert felt.',
  'import.outcome.rejected': 'Avvist ({n})',
  'import.outcome.rejected.text':
    'Disse radene kan ikke lagres slik de er. Rett dem i filen og last den opp på nytt; det andre kan lagres nå.',
  'import.outcome.created': 'Nye ({n})',
  'import.outcome.created.text': 'Krav som ikke var vurdert før.',
  'import.outcome.updated': 'Endret ({n})',
  'import.outcome.updated.text': 'Det gamle er strøket over.',
  'import.outcome.not-ours': 'Ukjente rader ({n})',
  'import.outcome.not-ours.text':
    'Disse radene hører ikke til noe krav i denne versjonen, og blir ikke lest. Står svaret ditt her, flytt det til raden for kravet.',
  'import.outcome.unchanged': 'Uendret ({n})',
  'import.outcome.unchanged.text': 'Filen sier ikke noe nytt om disse.',
  'import.show-unchanged': 'Vis de uendrede',
  'import.row': 'Rad ved {where}',
  'import.before': 'Før:',
  'import.after': 'Nå:',
  'import.emptied': 'tomt',
  'import.keep-page': 'Behold det på siden:',
  'import.take-file': 'Bruk det i filen:',
  'import.choose': '{field} for {code}',
  'import.unfinished': 'Lagres, men er uferdig:',
  'import.save': 'Lagre',
  'import.save.text':
    '{n, plural, one {# rad} other {# rader}} lagres når du sier ja, og det du har valgt ovenfor. Alt lagres, eller ingenting. Det kan angres etterpå.',
  'import.save.nothing': 'Det er ingenting nytt å lagre.',
  'import.save.rejected': '{n, plural, one {# avvist rad} other {# avviste rader}} blir ikke lagret.',
  'import.save.button': 'Lagre',
  'import.again': 'Last opp en annen fil',
  'import.product.new': 'Produktet {name} og vurderingen av det blir laget når du lagrer.',
  'import.product.numeric':
    'Versjonen står som et tall i filen, og et tall mister nullen på slutten. Skulle det for eksempel stå 4.10? Rett den her.',
  'import.product.wrong': 'Produktet kan ikke legges til før dette er rettet i filen:',
  'import.suggestion': 'Skriv «{text}».',
  'import.suggestion.day': 'Mente du {day}? Skriv {text}.',
  'import.rule.status-unknown': 'Statusen finnes ikke. Velg en av {choices}.',
  'import.rule.kind-unknown': 'Typen finnes ikke. Velg en fra listen i cellen.',
  'import.rule.date-unknown': 'Dette er ikke en dato vi kan lese. Skriv dag, måned og år, for eksempel 31.12.2025.',
  'import.rule.date-impossible': 'Denne dagen finnes ikke.',
  'import.rule.link-wrong': 'En lenke må begynne med https:// eller http:// og ikke ha mellomrom.',
  'import.rule.too-long': 'Teksten er for lang. Grensen er {limit} tegn.',
  'import.rule.too-many-pieces': 'For mye dokumentasjon på ett krav. Grensen er {limit} rader.',
  'import.rule.cell-error': 'Cellen har en feil. Skriv svaret som tekst.',
  'import.rule.formula-empty': 'Cellen er en formel uten verdi. Skriv svaret som tekst.',
  'import.rule.ids-disagree':
    'Raden er blandet: Den skjulte kolonnen og kravkoden peker på hvert sitt krav, ofte fordi bare noen kolonner er sortert. Sorter alle kolonnene sammen, eller last ned filen på nytt.',
  'import.rule.twice': 'Kravet står flere ganger med ulike svar. Slett radene som ikke gjelder.',
  'import.rule.requirement-changed':
    'Kravet er endret i sak siden filen ble laget. Les det nye kravet og svar på siden, eller last ned sjekklisten på nytt.',
  'import.rule.requirement-withdrawn': 'Kravet er tatt ut av utkastet. Svaret trengs ikke lenger.',
  'import.rule.product-missing': 'Feltet må fylles ut.',
  'import.rule.email-wrong': 'Skriv en e-postadresse, for eksempel navn@eksempel.no.',
  'import.rule.other-vendor':
    'Filen er for en annen virksomhet enn den du er logget inn for. Bytt virksomhet øverst på siden, eller rett cellen.',
  'import.note.formula': '{where} er en formel. Vi bruker verdien den hadde da filen ble lagret.',
  'import.note.merged': '{where} er slått sammen med cellen over. Teksten der er bare lest for det første kravet.',
  'import.note.kind-assumed': '{where} er tom. Vi har satt den vanligste typen.',
  'import.piece-kept': 'Dokumentasjon som ikke står i filen lenger, blir stående. Skriv «Fjern» i beskrivelsen for å fjerne den.',
  'import.note.blank-kept': '{where} er tom, og det som er lagret, blir stående. Skriv «Fjern» for å fjerne det.',
  'import.note.repeated': 'Kravet står flere ganger i filen. Denne raden sier ikke noe nytt.',
  'import.note.requirement-edited': 'Teksten i kravet er endret siden filen ble laget, men ikke i sak så vidt vi vet. Se over svaret.',
} as const
