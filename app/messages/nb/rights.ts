/** Who may answer for whom: one's own access, what a consultation has chosen, and an organisation's own circle. */
export const rights = {
  'rule.rights.silent':
    'Altinn svarer ikke nå, og derfor er ikke svaret sendt. Alt dere har skrevet, er lagret. Prøv igjen om noen minutter. Før fristen kan dere prøve så mange ganger dere vil.',
  'rule.rights.denied':
    'Svaret er ikke sendt: Da vi spurte Altinn nå, fikk vi ikke bekreftet at du kan sende for virksomheten. Alt dere har skrevet, er lagret. Under «Min tilgang» står det hvem som kan sende.',
  'rule.rights.log-in-again':
    'Du må logge inn på nytt før du kan sende, for vi spør Altinn idet svaret sendes. Alt dere har skrevet, er lagret. Du kommer tilbake hit etterpå.',
  'rule.access.nobody-submits':
    'Slik kan ingen sende svar for en virksomhet. La minst én pakke gi rett til å sende, eller la dem med en ledende rolle sende.',

  'position.reader': 'Leser',
  'position.writer': 'Skriver',
  'position.approver': 'Godkjenner',
  'position.reader.text': 'Kan lese svaret, også mens det er uferdig.',
  'position.writer.text': 'Kan lese og skrive i svaret, men ikke sende det.',
  'position.approver.text': 'Kan lese, skrive og sende svaret, og slippe inn kolleger.',

  'access.mine': 'Min tilgang',
  'access.mine.for': 'Du er logget inn som {person}, for {organisation}',
  'access.mine.private': 'Du er logget inn som {person}, som privatperson',
  'access.mine.nobody': 'Du er logget inn som {person}',
  'access.organisation-number': 'Organisasjonsnummer {number}',
  'access.place.listed': 'Virksomheten står på høringslisten.',
  'access.place.member': 'Virksomheten hører til en samlet gruppe på høringslisten.',
  'access.place.unlisted': 'Virksomheten står ikke på høringslisten. Den kan svare likevel, og svaret blir merket «ikke på høringslisten».',
  'access.onward': 'Gå videre dit du var på vei',
  'access.to-response': 'Gå til svaret',
  'access.may': 'Dette kan du gjøre i denne høringen',
  'access.act.read': 'Lese svaret',
  'access.act.write': 'Skrive i svaret',
  'access.act.submit': 'Sende svaret',
  'access.act.invite': 'Invitere kolleger',
  'access.act.self-assess': 'Vurdere eget produkt mot kravene',
  'access.yes': 'Ja',
  'access.no': 'Nei',
  'access.source': 'Hva som gir deg tilgangen',
  'access.source.private': 'Som privatperson svarer du for deg selv. Det kan alle, og ingen tilgangspakke trengs.',
  'access.source.membership': 'En kollega i virksomheten har sluppet deg inn. Det krever ingen rettighet i Altinn.',
  'access.source.packages': 'Du har {packages} for virksomheten i Altinn.',
  'access.source.roles': 'Du står som {roles} for virksomheten i Enhetsregisteret, ifølge Altinn.',
  'access.source.asked': 'Altinn ble spurt {time}.',
  'access.source.at-sending': 'Når du sender, spør vi Altinn en gang til.',
  'access.ask-again': 'Spør Altinn på nytt',
  'access.ask-again.text': 'En ny fullmakt i Altinn, eller en som er trukket tilbake, kan bruke 5–10 minutter på å synes her.',
  'access.asked.answered': 'Vi har spurt Altinn på nytt. Det som står her, er det nye svaret.',
  'access.asked.silent': 'Altinn svarte ikke nå. Det som står her, er det vi visste fra før. Prøv igjen om noen minutter.',
  'access.private-open.title': 'Du kan alltid svare for deg selv',
  'access.private-open': 'Som privatperson trenger du ingen tilgang. Svaret er da ditt eget, og ikke virksomhetens.',
  'access.private-open.link': 'Svar som privatperson',

  'access.case.nobody.title': 'Vi fant ingen virksomhet du kan svare for',
  'access.case.nobody':
    'Altinn har ikke oppgitt noen virksomhet som har gitt deg fullmakt. Søk opp virksomheten nedenfor, så får du en tekst å sende til den som kan gi deg tilgang.\n\nEr du invitert av en kollega, bruker du lenken i e-posten.',
  'access.case.subunit.title': 'En underenhet svarer ikke selv',
  'access.case.subunit':
    '{organisation} er en underenhet. Underenheter svarer sammen med hovedenheten sin, så svaret må gis for den. Har du tilgang der, kan du bytte virksomhet.',
  'access.case.subunit.main': 'Hovedenheten er {main}.',
  'access.case.deleted.title': 'Virksomheten er slettet',
  'access.case.deleted':
    '{organisation} er slettet fra Enhetsregisteret og kan ikke gi nye svar. Er den slått sammen med en annen, svarer den nye virksomheten. Stemmer ikke dette, må det rettes i Enhetsregisteret.',
  'access.case.not-asked.title': 'Vi må spørre Altinn hva du kan gjøre',
  'access.case.not-asked':
    'Vi har ikke noe ferskt svar fra Altinn om deg og {organisation}. Logg inn på nytt, så spør vi. Alt som er lagret i svaret, ligger der.',
  'access.case.altinn-silent.title': 'Altinn svarer ikke nå',
  'access.case.altinn-silent':
    'Vi spurte Altinn hva du kan gjøre for {organisation}, og fikk ikke svar. Så lenge vi ikke vet det, slipper vi ingen nye inn. Ingenting er gått tapt: alt som er lagret i svaret, ligger der.\n\nPrøv igjen om noen minutter. Varer det lenge, kan du se driftsmeldingene til Altinn.',
  'access.case.altinn-undecided.title': 'Altinn kunne ikke avgjøre det nå',
  'access.case.altinn-undecided':
    'Altinn svarte, men klarte ikke å avgjøre hva du kan gjøre for {organisation}. Da gir vi ingen ny tilgang. Alt som er lagret i svaret, ligger der. Prøv igjen om noen minutter.',
  'access.case.altinn-denied.title': 'Altinn sa nei',
  'access.case.altinn-denied':
    'Du har en rolle eller pakke som kan gi tilgang i denne høringen, men Altinn sier at du ikke kan bruke den for {organisation} her. Den som styrer tilganger hos dere, kan se hvorfor.',
  'access.case.level-too-low.title': 'Logg inn med en sikrere elektronisk ID',
  'access.case.level-too-low':
    'Altinn krever en høyere sikkerhet i innloggingen enn den du brukte for å gi deg tilgang for {organisation}. Logg inn på nytt med for eksempel BankID eller Buypass.',
  'access.case.no-package.title': 'Du mangler tilgang for virksomheten',
  'access.case.no-package':
    'Du er logget inn for {organisation}, men Altinn sier ikke at du har noe som gir rett til å svare i denne høringen.',
  'access.case.reader-only.title': 'Du kan lese, men ikke skrive',
  'access.case.reader-only':
    'En kollega har gitt deg tilgang til å lese svaret fra {organisation}. Vil du skrive i det, kan en godkjenner endre tilgangen din.',
  'access.case.not-approver.title': 'Du kan skrive, men ikke sende',
  'access.case.not-approver':
    'Du kan gjøre svaret fra {organisation} ferdig. Den som sender det, må ha en ledende rolle eller være godkjenner.',

  'access.needed': 'Dette kan gi deg tilgang',
  'access.needed.packages': 'Én av disse tilgangspakkene i Altinn er nok:',
  'access.needed.none': 'Ingen tilgangspakke gir rett til dette i denne høringen. Den som leder virksomheten, kan det.',
  'access.needed.or-colleague': 'En kollega som er godkjenner, kan også invitere deg. Da trenger du ingenting i Altinn.',
  'access.needed.submit.packages': 'Disse tilgangspakkene i Altinn gir rett til å sende:',
  'access.givers': 'Hvem som kan gi deg det',
  'access.givers.roles': 'Den som leder virksomheten: {roles}.',
  'access.givers.main-administrator': 'En hovedadministrator for virksomheten i Altinn.',
  'access.givers.access-manager': 'En tilgangsstyrer i Altinn som har pakken selv.',
  'access.givers.approver': 'En kollega som allerede er godkjenner i Innspill. Hvem det er, står under «Virksomheten».',
  'access.senders': 'Hvem som kan sende',
  'access.senders.roles': 'Den som leder virksomheten, kan logge inn og sende: {roles}.',
  'access.senders.approver': 'En godkjenner kan sende, og kan gjøre deg til godkjenner.',
  'access.letter': 'Tekst du kan kopiere og sende',
  'access.letter.text': 'Velg målform, kopier teksten og send den på den måten dere pleier.',
  'access.letter.nb': 'På bokmål',
  'access.letter.nn': 'På nynorsk',
  'access.letter.copy': 'Kopier teksten',
  'access.letter.copied': 'Teksten er kopiert',
  'letter.write':
    'Hei!\n\nJeg vil svare for {organisation} (org.nr. {number}) i høringen «{title}».\n\nFor å skrive svaret trenger jeg én av disse tilgangspakkene i Altinn:\n{packages}\n\nKan du gi meg fullmakt til én av dem? Du gjør det i Altinn, under tilgangsstyring for {organisation}. Det tar noen minutter før den virker.\n\nFristen er {deadline}. Høringen finner du her: {address}',
  'letter.invite':
    'Hei!\n\nJeg vil svare for {organisation} (org.nr. {number}) i høringen «{title}», men har ikke tilgang.\n\nKan du logge inn og invitere meg? Du gjør det her: {address}/svar/virksomheten\n\nFristen er {deadline}.',
  'letter.submit':
    'Hei!\n\nVi skriver et svar fra {organisation} (org.nr. {number}) i høringen «{title}». Jeg kan skrive i det, men ikke sende.\n\nKan du enten se over svaret og sende det her: {address}/svar/oversikt\neller gjøre meg til godkjenner her: {address}/svar/virksomheten\n\nFristen er {deadline}.',
  'access.find': 'Finn virksomheten din',
  'access.find.label': 'Navn eller organisasjonsnummer',
  'access.find.button': 'Søk',
  'access.find.none': 'Vi fant ingen virksomhet i Enhetsregisteret med «{typed}».',
  'access.find.invalid': '«{typed}» er ikke et gyldig organisasjonsnummer. Det har ni sifre.',
  'access.find.silent': 'Enhetsregisteret svarer ikke nå. Prøv igjen om litt.',
  'access.find.many': 'Vi viser de {shown} første av {total}. Skriv mer av navnet, eller bruk organisasjonsnummeret.',
  'access.find.chosen': 'Valgt virksomhet',
  'access.find.subunit': '{organisation} er en underenhet. Det er hovedenheten som svarer, og teksten gjelder den.',
  'access.find.deleted': '{organisation} er slettet fra Enhetsregisteret og kan ikke svare.',
  'access.log-in-again': 'Logg inn på nytt',
  'access.switch': 'Bytt virksomhet',
} as const
