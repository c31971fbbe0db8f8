import type { account as source } from '../nb/account'

export const account = {
  'logout.title': 'Du er logga ut her',
  'logout.onward': 'Vi loggar deg ut hos innloggingstenesta også.',
  'logout.continue': 'Hald fram til innloggingstenesta',
  'demo.title': 'Demonstrasjonen',
  'demo.lead': 'Her kan alt prøvast utan at noko blir sendt til nokon. Personar og verksemder du kan logge inn som, er oppdikta.',
  'demo.clock': 'Klokka',
  'demo.clock.now': 'Då sida vart opna, var klokka i demonstrasjonen',
  'demo.clock.forward':
    'Ho går som ei vanleg klokke frå der ho står. Her kan ho stillast fram, så du ser kva fristen gjer. Ho går aldri tilbake utan at du begynner på nytt.',
  'demo.clock.past':
    'Fristen er passert, og klokka går aldri tilbake. Begynn på nytt nedst på sida for å kome tilbake til tida før fristen.',
  'demo.clock.last-hour': 'Gå til siste timen før fristen ({moment})',
  'demo.clock.after': 'Gå til etter fristen ({moment})',
  'demo.people': 'Kven du kan logge inn som',
  'demo.people.text':
    'Innlogginga er ei eiga teneste som berre finst i demonstrasjonen. Ho spør ikkje om passord; du vel kven du vil vere. Alt du sender, er merkt som test.',
  'demo.try': 'Dette kan du prøve',
  'demo.try.line': 'Gi eit svar på éi linje: vel «Gi innspel» på framsida, og logg inn som {name}.',
  'demo.try.together': 'Skriv på same svaret frå to nettlesarar: logg inn som {first} i den eine og {second} i den andre.',
  'demo.try.receive': 'Sjå kva som er kome inn, og korleis det fordeler seg: logg inn som {name}.',
  'demo.try.deadline':
    'Gå til siste timen før fristen og send eit svar. Gå så forbi fristen, og sjå kva som er stengt og kva du framleis kan gjere.',
  'demo.switches': 'Tenester utanfor',
  'demo.switches.text':
    'Maskinporten, Altinn og Einingsregisteret er her lokale stadfortredarar. Du kan la kvar av dei svikte, gi og trekkje fullmakter, og slette einingar, og sjå kva Innspill gjer då.',
  'demo.switches.link': 'Brytarar for tenestene (på bokmål)',
  'demo.afresh': 'Begynn på nytt',
  'demo.afresh.text':
    'Alt som er skrive og sendt i demonstrasjonen, blir sletta, alle blir logga ut, og klokka blir stilt tilbake til den første morgonen. Det kan ikkje angrast.',
  'demo.afresh.confirm': 'Ja, slett alt som er skrive og sendt',
  'demo.afresh.unconfirmed': 'Kryss av for at alt skal slettast, og prøv igjen. Ingenting er sletta.',
  'demo.afresh.button': 'Slett alt og begynn på nytt',
  'demo.afresh.done': 'Alt er sletta, og demonstrasjonen begynner på nytt.',
  'privacy.title': 'Personvern og offentlegheit',
  'privacy.lead': 'Kva vi lagrar når du les og svarer, kvifor, kor lenge, og kven som ser det.',
  'privacy.stored.title': 'Kva vi lagrar om deg',
  'privacy.stored':
    'Du kan lese alt utan å logge inn, og då lagrar vi ingenting om deg.\n\nNår du loggar inn for ei verksemd eller som privatperson, får vi fødselsnummeret ditt frå Ansattporten eller ID-porten. Vi bruker det til å kjenne deg att, og til å spørje Altinn kva du heiter og kva du kan gjere for verksemda. Nummeret blir aldri lagra: det ligg berre i minnet til programmet medan du er innlogga, saman med beviset frå innloggingstenesta, som trengst for å logge deg ut der òg. Det vi lagrar, er eit kjenneteikn som er rekna ut av nummeret med ein hemmeleg nøkkel.\n\nVi lagrar òg namnet ditt. Det får vi frå Altinn, eller du skriv det sjølv. Så lenge innlogginga varer, lagrar vi kva verksemder du kan velje, kven du svarer for, og kva Altinn svarte. Er du tilsett i Helsedirektoratet, får vi namnet ditt, rolla di og eit kjenneteikn frå jobbkontoen. Adresse, e-postadresse og telefonnummer hentar vi ikkje frå innlogginga.\n\nI svaret lagrar vi det de skriv og vel, kven som sist lagra kvart punkt, og kven som sende det.',
  'privacy.why.title': 'Kvifor vi lagrar det',
  'privacy.why':
    'Den som held høyringa, skal vite kven eit høyringssvar kjem frå, og kunne vise at det kom inn i tide. Fleire i same verksemda skal kunne arbeide med same svaret.',
  'privacy.drafts.title': 'Svar som ikkje er sende',
  'privacy.drafts':
    'Det de skriv, er dykkar eige til de sender det. Svarer du for ei verksemd, ser alle med tilgang til svaret frå verksemda, det som er skrive. Svarer du som privatperson, ser berre du det. Saksbehandlarane ser det ikkje.',
  'privacy.colleagues.title': 'Kollegaer og invitasjonar',
  'privacy.colleagues':
    'Svarer du for ei verksemd, ser alle med tilgang til svaret namnet ditt, kva du kan gjere, og når du fekk tilgang. Kvar gong vi spør Altinn, noterer vi kva pakkar og roller du hadde for verksemda, og når.\n\nInviterer nokon deg, lagrar vi e-postadressa di til invitasjonen er brukt, trekt tilbake eller gått ut. Ho blir sletta innan ein time etter det. Seier du ja, tek vi vare på ho for å seie frå om det som gjeld deg, til du ber oss la vere eller går ut att. E-posten har ingenting som følgjer med på om du les han. Seier du ja, lagrar vi at du har tilgang, frå når, og kven som inviterte. Går du ut att, lagrar vi når det skjedde, så det kan visast kven som hadde tilgang.',
  'privacy.sent.title': 'Svar som er sende',
  'privacy.sent':
    'Eit høyringssvar er eit saksdokument hos den som held høyringa. Saksbehandlarane les det, det blir ført i journalen, og det er som hovudregel offentleg, med namnet på den som svarer. Det kan også bli publisert på nettet. Vi kan difor ikkje love at svaret eller namnet blir halde skjult.\n\nEr det noko de meiner ikkje kan vere offentleg, må de ta kontakt med den som held høyringa før de sender. Dei avgjer det etter reglane om innsyn. Ber du om at noko ikkje blir publisert, følgjer ønsket og grunngivinga med svaret, og saksbehandlarane les dei.',
  'privacy.others.title': 'Ikkje skriv om andre slik at dei kan kjennast att',
  'privacy.others':
    'Skriv ikkje om enkeltpersonar, og særleg ikkje om born eller pasientar, slik at nokon kan forstå kven det er. Fortel heller om det som er felles for mange. Før eit svar blir sendt, ser systemet etter mønster som liknar fødselsnummer, telefonnummer, e-postadresser og historier om enkeltbarn, og spør om det skal stå der. Det skjer medan sida blir laga, og det som blir funne, blir ikkje lagra.',
  'privacy.how-long.title': 'Kor lenge vi lagrar det',
  'privacy.how-long':
    'Ei innlogging varer i høgst to timar, og sluttar etter ein halv time utan aktivitet. Opplysningar om sjølve innlogginga blir sletta etter det.\n\nSende svar blir ikkje sletta her, fordi dei er saksdokument som skal takast vare på. Svar som ikkje er sende, blir sletta eit halvt år etter fristen, og vi seier frå før. E-postadresser blir sletta når dei ikkje trengst meir. Under «Alt vi lagrar, eitt for eitt» står det for kvar ting.',
  'privacy.browser.title': 'Det nettlesaren din tek vare på',
  'privacy.browser':
    'Det du skriv i eit svar, blir òg liggjande i nettlesaren du skriv i, frå du skriv det til vi har stadfesta at det er lagra hos oss. Vanlegvis er det eit par sekund. Fell sambandet ut, blir du logga ut, eller lèt sida seg att, ligg det der til du opnar sida igjen, eller i 30 dagar: eldre tekst blir sletta neste gong nokon opnar eit svar i nettlesaren.\n\nTeksten er kryptert med ein nøkkel som berre du får, når du er innlogga og svarer for den same. Loggar ein annan inn på same maskina, kan dei korkje sjå han eller lese han. Det dei kan sjå, er når han vart skriven, og på kva side av skjemaet. Tømmer du nettlesaren for lagra data, er teksten borte.',
  'privacy.cookies.title': 'Informasjonskapslar',
  'privacy.cookies':
    'Vi bruker berre det som trengst: éin kapsel medan du loggar inn, éin som held deg innlogga, éin som i høgst ein time hugsar invitasjonen du opna, og, om du vel det, éin for språk og éin for utsjånad. Dei to siste varer i eitt år. Ingen av dei blir brukte til å følgje deg, og ingen andre får vite om besøket ditt.',
  'privacy.log.title': 'Logg',
  'privacy.log':
    'Vi noterer når nokon loggar inn, byter kven dei svarer for, loggar ut, sender eit svar, inviterer ein kollega, blir med eller går ut, og når nokon vel kven som kan svare, og kven det var, så det kan visast i ettertid kva som skjedde. Den tekniske loggen har ikkje namn, nettadresser med innhald eller det de skriv.',
  'privacy.rights.title': 'Rettane dine',
  'privacy.rights':
    'Loggar du inn og opnar «Mine opplysningar» øvst på sida, ser du kva som er lagra om deg, kan laste det ned og slette kontoen din. Du har òg rett til å få feil retta, og til å protestere mot bruken. Ta kontakt med den som held høyringa, som er ansvarleg for opplysningane. Er du ikkje nøgd med svaret, kan du klage til Datatilsynet.',
  'accessibility.title': 'Tilgjenge',
  'accessibility.lead':
    'Alle skal kunne lese utkastet og gi innspel. Her står kva vi har prøvd, kva vi ikkje har prøvd, og korleis du seier frå.',
  'accessibility.standard.title': 'Kva vi rettar oss etter',
  'accessibility.standard': 'Sidene er laga for å oppfylle WCAG 2.1 på nivå A og AA, både for dei som svarer og for saksbehandlarane.',
  'accessibility.tested.title': 'Kva vi har prøvd',
  'accessibility.tested':
    'Sidene er kontrollerte med eit automatisk verktøy (axe), i lys og mørk utsjånad, og på skjermar ned til 320 pikslar i breidda. Dei kan brukast med berre tastatur, og alt verkar også utan JavaScript. Skrifta kan gjerast større, og du vel sjølv lys eller mørk utsjånad nedst på sida.',
  'accessibility.untested.title': 'Kva vi ikkje har prøvd',
  'accessibility.untested':
    'Sidene er ikkje prøvde av menneske som bruker skjermlesar, leselist eller talestyring til dagleg. Automatiske verktøy finn berre ein del av feila, så det kan vere hindringar vi ikkje kjenner.',
  'accessibility.limits.title': 'Kjende manglar',
  'accessibility.limits':
    'Utkastet finst berre på bokmål og nynorsk, ikkje på samiske språk, teiknspråk eller lettlesen norsk. Innlogginga skjer hos ei anna teneste, som har si eiga erklæring.',
  'accessibility.report.title': 'Sei frå om noko ikkje verkar for deg',
  'accessibility.report':
    'Skriv til den som held høyringa, og fortel kva side det gjeld og kva du prøvde å gjere. Du kan også klage til tilsynet.',
  'accessibility.report.contact': 'Kontakt {publisher} frå høyringssida',
  'accessibility.report.authority': 'Tilsynet for universell utforming av ikt',
} satisfies Record<keyof typeof source, string>
