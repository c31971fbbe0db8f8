import type { rights as source } from '../nb/rights'

export const rights = {
  'rule.rights.silent':
    'Altinn svarer ikkje no, og derfor er ikkje svaret sendt. Alt de har skrive, er lagra. Prøv igjen om nokre minutt. Før fristen kan de prøve så mange gonger de vil.',
  'rule.rights.denied':
    'Svaret er ikkje sendt: Då vi spurde Altinn no, fekk vi ikkje stadfesta at du kan sende for verksemda. Alt de har skrive, er lagra. Under «Min tilgang» står det kven som kan sende.',
  'rule.rights.log-in-again':
    'Du må logge inn på nytt før du kan sende, for vi spør Altinn idet svaret blir sendt. Alt de har skrive, er lagra. Du kjem tilbake hit etterpå.',
  'rule.access.nobody-submits':
    'Slik kan ingen sende svar for ei verksemd. La minst éin pakke gi rett til å sende, eller la dei med ei leiande rolle sende.',

  'position.reader': 'Lesar',
  'position.writer': 'Skrivar',
  'position.approver': 'Godkjennar',
  'position.reader.text': 'Kan lese svaret, også medan det er uferdig.',
  'position.writer.text': 'Kan lese og skrive i svaret, men ikkje sende det.',
  'position.approver.text': 'Kan lese, skrive og sende svaret, og sleppe inn kollegaer.',

  'access.mine': 'Min tilgang',
  'access.mine.for': 'Du er logga inn som {person}, for {organisation}',
  'access.mine.private': 'Du er logga inn som {person}, som privatperson',
  'access.mine.nobody': 'Du er logga inn som {person}',
  'access.organisation-number': 'Organisasjonsnummer {number}',
  'access.place.listed': 'Verksemda står på høyringslista.',
  'access.place.member': 'Verksemda høyrer til ei samla gruppe på høyringslista.',
  'access.place.unlisted': 'Verksemda står ikkje på høyringslista. Ho kan svare likevel, og svaret blir merkt «ikkje på høyringslista».',
  'access.onward': 'Gå vidare dit du var på veg',
  'access.to-response': 'Gå til svaret',
  'access.may': 'Dette kan du gjere i denne høyringa',
  'access.act.read': 'Lese svaret',
  'access.act.write': 'Skrive i svaret',
  'access.act.submit': 'Sende svaret',
  'access.act.invite': 'Invitere kollegaer',
  'access.act.self-assess': 'Vurdere eige produkt mot krava',
  'access.yes': 'Ja',
  'access.no': 'Nei',
  'access.source': 'Kva som gir deg tilgangen',
  'access.source.private': 'Som privatperson svarer du for deg sjølv. Det kan alle, og ingen tilgangspakke trengst.',
  'access.source.membership': 'Ein kollega i verksemda har sleppt deg inn. Det krev ingen rettar i Altinn.',
  'access.source.packages': 'Du har {packages} for verksemda i Altinn.',
  'access.source.roles': 'Du står som {roles} for verksemda i Einingsregisteret, ifølgje Altinn.',
  'access.source.asked': 'Altinn vart spurt {time}.',
  'access.source.at-sending': 'Når du sender, spør vi Altinn ein gong til.',
  'access.ask-again': 'Spør Altinn på nytt',
  'access.ask-again.text': 'Ei ny fullmakt i Altinn, eller ei som er trekt tilbake, kan bruke 5–10 minutt på å synast her.',
  'access.asked.answered': 'Vi har spurt Altinn på nytt. Det som står her, er det nye svaret.',
  'access.asked.silent': 'Altinn svarte ikkje no. Det som står her, er det vi visste frå før. Prøv igjen om nokre minutt.',
  'access.private-open.title': 'Du kan alltid svare for deg sjølv',
  'access.private-open': 'Som privatperson treng du ingen tilgang. Svaret er då ditt eige, og ikkje verksemda sitt.',
  'access.private-open.link': 'Svar som privatperson',

  'access.case.nobody.title': 'Vi fann inga verksemd du kan svare for',
  'access.case.nobody':
    'Altinn har ikkje oppgitt noka verksemd som har gitt deg fullmakt. Søk opp verksemda nedanfor, så får du ein tekst å sende til den som kan gi deg tilgang.\n\nEr du invitert av ein kollega, brukar du lenkja i e-posten.',
  'access.case.subunit.title': 'Ei undereining svarer ikkje sjølv',
  'access.case.subunit':
    '{organisation} er ei undereining. Undereiningar svarer saman med hovudeininga si, så svaret må givast for henne. Har du tilgang der, kan du byte verksemd.',
  'access.case.subunit.main': 'Hovudeininga er {main}.',
  'access.case.deleted.title': 'Verksemda er sletta',
  'access.case.deleted':
    '{organisation} er sletta frå Einingsregisteret og kan ikkje gi nye svar. Er ho slått saman med ei anna, svarer den nye verksemda. Stemmer ikkje dette, må det rettast i Einingsregisteret.',
  'access.case.not-asked.title': 'Vi må spørje Altinn kva du kan gjere',
  'access.case.not-asked':
    'Vi har ikkje noko ferskt svar frå Altinn om deg og {organisation}. Logg inn på nytt, så spør vi. Alt som er lagra i svaret, ligg der.',
  'access.case.altinn-silent.title': 'Altinn svarer ikkje no',
  'access.case.altinn-silent':
    'Vi spurde Altinn kva du kan gjere for {organisation}, og fekk ikkje svar. Så lenge vi ikkje veit det, slepp vi ingen nye inn. Ingenting er gått tapt: alt som er lagra i svaret, ligg der.\n\nPrøv igjen om nokre minutt. Varer det lenge, kan du sjå driftsmeldingane til Altinn.',
  'access.case.altinn-undecided.title': 'Altinn kunne ikkje avgjere det no',
  'access.case.altinn-undecided':
    'Altinn svarte, men klarte ikkje å avgjere kva du kan gjere for {organisation}. Då gir vi ingen ny tilgang. Alt som er lagra i svaret, ligg der. Prøv igjen om nokre minutt.',
  'access.case.altinn-denied.title': 'Altinn sa nei',
  'access.case.altinn-denied':
    'Du har ei rolle eller pakke som kan gi tilgang i denne høyringa, men Altinn seier at du ikkje kan bruke det for {organisation} her. Den som styrer tilgangar hos dykk, kan sjå kvifor.',
  'access.case.level-too-low.title': 'Logg inn med ein sikrare elektronisk ID',
  'access.case.level-too-low':
    'Altinn krev høgare tryggleik i innlogginga enn den du brukte for å gi deg tilgang for {organisation}. Logg inn på nytt med til dømes BankID eller Buypass.',
  'access.case.no-package.title': 'Du manglar tilgang for verksemda',
  'access.case.no-package':
    'Du er logga inn for {organisation}, men Altinn seier ikkje at du har noko som gir rett til å svare i denne høyringa.',
  'access.case.reader-only.title': 'Du kan lese, men ikkje skrive',
  'access.case.reader-only':
    'Ein kollega har gitt deg tilgang til å lese svaret frå {organisation}. Vil du skrive i det, kan ein godkjennar endre tilgangen din.',
  'access.case.not-approver.title': 'Du kan skrive, men ikkje sende',
  'access.case.not-approver':
    'Du kan gjere svaret frå {organisation} ferdig. Den som sender det, må ha ei leiande rolle eller vere godkjennar.',

  'access.needed': 'Dette kan gi deg tilgang',
  'access.needed.packages': 'Éin av desse tilgangspakkane i Altinn er nok:',
  'access.needed.none': 'Ingen tilgangspakke gir rett til dette i denne høyringa. Den som leier verksemda, kan det.',
  'access.needed.or-colleague': 'Ein kollega som er godkjennar, kan også invitere deg. Då treng du ingenting i Altinn.',
  'access.needed.submit.packages': 'Desse tilgangspakkane i Altinn gir rett til å sende:',
  'access.givers': 'Kven som kan gi deg det',
  'access.givers.roles': 'Den som leier verksemda: {roles}.',
  'access.givers.main-administrator': 'Ein hovudadministrator for verksemda i Altinn.',
  'access.givers.access-manager': 'Ein tilgangsstyrar i Altinn som har pakken sjølv.',
  'access.givers.approver': 'Ein kollega som alt er godkjennar i Innspill. Kven det er, står under «Verksemda».',
  'access.senders': 'Kven som kan sende',
  'access.senders.roles': 'Den som leier verksemda, kan logge inn og sende: {roles}.',
  'access.senders.approver': 'Ein godkjennar kan sende, og kan gjere deg til godkjennar.',
  'access.letter': 'Tekst du kan kopiere og sende',
  'access.letter.text': 'Vel målform, kopier teksten og send han på den måten de plar.',
  'access.letter.nb': 'På bokmål',
  'access.letter.nn': 'På nynorsk',
  'access.letter.copy': 'Kopier teksten',
  'access.letter.copied': 'Teksten er kopiert',
  'letter.write':
    'Hei!\n\nEg vil svare for {organisation} (org.nr. {number}) i høyringa «{title}».\n\nFor å skrive svaret treng eg éin av desse tilgangspakkane i Altinn:\n{packages}\n\nKan du gi meg fullmakt til éin av dei? Du gjer det i Altinn, under tilgangsstyring for {organisation}. Det tek nokre minutt før ho verkar.\n\nFristen er {deadline}. Høyringa finn du her: {address}',
  'letter.invite':
    'Hei!\n\nEg vil svare for {organisation} (org.nr. {number}) i høyringa «{title}», men har ikkje tilgang.\n\nKan du logge inn og invitere meg? Du gjer det her: {address}/svar/virksomheten\n\nFristen er {deadline}.',
  'letter.submit':
    'Hei!\n\nVi skriv eit svar frå {organisation} (org.nr. {number}) i høyringa «{title}». Eg kan skrive i det, men ikkje sende.\n\nKan du anten sjå over svaret og sende det her: {address}/svar/oversikt\neller gjere meg til godkjennar her: {address}/svar/virksomheten\n\nFristen er {deadline}.',
  'access.find': 'Finn verksemda di',
  'access.find.label': 'Namn eller organisasjonsnummer',
  'access.find.button': 'Søk',
  'access.find.none': 'Vi fann inga verksemd i Einingsregisteret med «{typed}».',
  'access.find.invalid': '«{typed}» er ikkje eit gyldig organisasjonsnummer. Det har ni siffer.',
  'access.find.silent': 'Einingsregisteret svarer ikkje no. Prøv igjen om litt.',
  'access.find.many': 'Vi viser dei {shown} første av {total}. Skriv meir av namnet, eller bruk organisasjonsnummeret.',
  'access.find.chosen': 'Vald verksemd',
  'access.find.subunit': '{organisation} er ei undereining. Det er hovudeininga som svarer, og teksten gjeld henne.',
  'access.find.deleted': '{organisation} er sletta frå Einingsregisteret og kan ikkje svare.',
  'access.log-in-again': 'Logg inn på nytt',
  'access.switch': 'Byt verksemd',
} as const satisfies Record<keyof typeof source, string>
