export const account = {
  'logout.title': 'Du er logget ut her',
  'logout.onward': 'Vi logger deg ut hos innloggingstjenesten også.',
  'logout.continue': 'Fortsett til innloggingstjenesten',
  'demo.title': 'Demonstrasjonen',
  'demo.lead': 'Her kan alt prøves uten at noe blir sendt til noen. Personer og virksomheter du kan logge inn som, er oppdiktet.',
  'demo.clock': 'Klokka',
  'demo.clock.now': 'Da siden ble åpnet, var klokka i demonstrasjonen',
  'demo.clock.forward':
    'Den går som en vanlig klokke fra der den står. Her kan den stilles fram, så du ser hva fristen gjør. Den går aldri tilbake uten at du begynner på nytt.',
  'demo.clock.past':
    'Fristen er passert, og klokka går aldri tilbake. Begynn på nytt nederst på siden for å komme tilbake til tiden før fristen.',
  'demo.clock.last-hour': 'Gå til siste time før fristen ({moment})',
  'demo.clock.after': 'Gå til etter fristen ({moment})',
  'demo.people': 'Hvem du kan logge inn som',
  'demo.people.text':
    'Innloggingen er en egen tjeneste som bare finnes i demonstrasjonen. Den spør ikke om passord; du velger hvem du vil være. Alt du sender, er merket som test.',
  'demo.try': 'Dette kan du prøve',
  'demo.try.line': 'Gi et svar på én linje: velg «Gi innspill» på forsiden, og logg inn som {name}.',
  'demo.try.together': 'Skriv på samme svar fra to nettlesere: logg inn som {first} i den ene og {second} i den andre.',
  'demo.try.receive': 'Se hva som er kommet inn, og hvordan det fordeler seg: logg inn som {name}.',
  'demo.try.deadline':
    'Gå til siste time før fristen og send et svar. Gå så forbi fristen, og se hva som er stengt og hva du fortsatt kan gjøre.',
  'demo.switches': 'Tjenester utenfor',
  'demo.switches.text':
    'Maskinporten, Altinn og Enhetsregisteret er her lokale stedfortredere. Du kan la hver av dem svikte, gi og trekke fullmakter, og slette enheter, og se hva Innspill gjør da.',
  'demo.switches.link': 'Brytere for tjenestene',
  'demo.afresh': 'Begynn på nytt',
  'demo.afresh.text':
    'Alt som er skrevet og sendt i demonstrasjonen, blir slettet, alle blir logget ut, og klokka stilles tilbake til den første morgenen. Det kan ikke angres.',
  'demo.afresh.confirm': 'Ja, slett alt som er skrevet og sendt',
  'demo.afresh.unconfirmed': 'Kryss av for at alt skal slettes, og prøv igjen. Ingenting er slettet.',
  'demo.afresh.button': 'Slett alt og begynn på nytt',
  'demo.afresh.done': 'Alt er slettet, og demonstrasjonen begynner på nytt.',
  'privacy.title': 'Personvern og offentlighet',
  'privacy.lead': 'Hva vi lagrer når du leser og svarer, hvorfor, hvor lenge, og hvem som ser det.',
  'privacy.stored.title': 'Hva vi lagrer om deg',
  'privacy.stored':
    'Du kan lese alt uten å logge inn, og da lagrer vi ingenting om deg.\n\nNår du logger inn for en virksomhet eller som privatperson, får vi fødselsnummeret ditt fra Ansattporten eller ID-porten. Vi bruker det til å kjenne deg igjen, og til å spørre Altinn hva du heter og hva du kan gjøre for virksomheten. Nummeret blir aldri lagret: det ligger bare i programmets minne mens du er innlogget, sammen med beviset fra innloggingstjenesten, som trengs for å logge deg ut der også. Det vi lagrer, er et kjennetegn som er regnet ut av nummeret med en hemmelig nøkkel.\n\nVi lagrer også navnet ditt. Det får vi fra Altinn, eller du skriver det selv. Så lenge innloggingen varer, lagrer vi hvilke virksomheter du kan velge, hvem du svarer for, og hva Altinn svarte. Er du ansatt i Helsedirektoratet, får vi navnet ditt, rollen din og et kjennetegn fra jobbkontoen. Adresse, e-postadresse og telefonnummer henter vi ikke fra innloggingen.\n\nI svaret lagrer vi det dere skriver og velger, hvem som sist lagret hvert punkt, og hvem som sendte det.',
  'privacy.why.title': 'Hvorfor vi lagrer det',
  'privacy.why':
    'Den som holder høringen, skal vite hvem et høringssvar kommer fra, og kunne vise at det ble mottatt i tide. Flere i samme virksomhet skal kunne arbeide med samme svar.',
  'privacy.drafts.title': 'Svar som ikke er sendt',
  'privacy.drafts':
    'Det dere skriver, er deres eget til dere sender det. Svarer du for en virksomhet, ser alle med tilgang til svaret fra virksomheten, det som er skrevet. Svarer du som privatperson, ser bare du det. Saksbehandlerne ser det ikke.',
  'privacy.colleagues.title': 'Kolleger og invitasjoner',
  'privacy.colleagues':
    'Svarer du for en virksomhet, ser alle med tilgang til svaret navnet ditt, hva du kan gjøre, og når du fikk tilgang. For hver gang vi spør Altinn, noterer vi hvilke pakker og roller du hadde for virksomheten, og når.\n\nInviterer noen deg, lagrer vi e-postadressen din til invitasjonen er brukt, trukket tilbake eller utløpt. Den slettes innen en time etter det. Sier du ja, beholder vi den for å si fra om det som gjelder deg, til du ber oss la være eller går ut igjen. E-posten har ingenting som følger med på om du leser den. Sier du ja, lagrer vi at du har tilgang, fra når, og hvem som inviterte. Går du ut igjen, lagrer vi når det skjedde, så det kan vises hvem som hadde tilgang.',
  'privacy.sent.title': 'Svar som er sendt',
  'privacy.sent':
    'Et høringssvar er et saksdokument hos den som holder høringen. Saksbehandlerne leser det, det føres i journalen, og det er som hovedregel offentlig, med navnet på den som svarer. Det kan også bli publisert på nettet. Vi kan derfor ikke love at svaret eller navnet holdes skjult.\n\nEr det noe dere mener ikke kan være offentlig, må dere ta kontakt med den som holder høringen før dere sender. De avgjør det etter reglene om innsyn. Ber du om at noe ikke publiseres, følger ønsket og begrunnelsen med svaret, og saksbehandlerne leser dem.',
  'privacy.others.title': 'Ikke skriv om andre slik at de kan kjennes igjen',
  'privacy.others':
    'Skriv ikke om enkeltpersoner, og særlig ikke om barn eller pasienter, slik at noen kan forstå hvem det er. Fortell heller om det som er felles for mange. Før et svar sendes, ser systemet etter mønstre som ligner fødselsnummer, telefonnummer, e-postadresser og historier om enkeltbarn, og spør om det skal stå der. Det skjer mens siden lages, og det som blir funnet, lagres ikke.',
  'privacy.how-long.title': 'Hvor lenge vi lagrer det',
  'privacy.how-long':
    'En innlogging varer i høyst to timer, og slutter etter en halv time uten aktivitet. Opplysninger om selve innloggingen slettes etter det.\n\nSendte svar slettes ikke her, fordi de er saksdokumenter som skal tas vare på. Svar som ikke er sendt, slettes et halvt år etter fristen, og vi sier fra før. E-postadresser slettes når de ikke trengs mer. Under «Alt vi lagrer, ett for ett» står det for hver ting.',
  'privacy.browser.title': 'Det nettleseren din tar vare på',
  'privacy.browser':
    'Det du skriver i et svar, blir også liggende i nettleseren du skriver i, fra du skriver det til vi har bekreftet at det er lagret hos oss. Vanligvis er det et par sekunder. Faller forbindelsen ut, blir du logget ut, eller lukker siden seg, ligger det der til du åpner siden igjen, eller i 30 dager: eldre tekst slettes neste gang noen åpner et svar i nettleseren.\n\nTeksten er kryptert med en nøkkel som bare du får, når du er innlogget og svarer for den samme. Logger en annen inn på samme maskin, kan de verken se den eller lese den. Det de kan se, er når den ble skrevet, og på hvilken side av skjemaet. Tømmer du nettleseren for lagrede data, er teksten borte.',
  'privacy.cookies.title': 'Informasjonskapsler',
  'privacy.cookies':
    'Vi bruker bare det som trengs: én kapsel mens du logger inn, én som holder deg innlogget, én som i høyst en time husker invitasjonen du åpnet, og, hvis du velger det, én for språk og én for utseende. De to siste varer i ett år. Ingen av dem brukes til å følge deg, og ingen andre får vite om besøket ditt.',
  'privacy.log.title': 'Logg',
  'privacy.log':
    'Vi noterer når noen logger inn, bytter hvem de svarer for, logger ut, sender et svar, inviterer en kollega, blir med eller går ut, og når noen velger hvem som kan svare, og hvem det var, så det kan vises i ettertid hva som skjedde. Den tekniske loggen har ikke navn, nettadresser med innhold eller det dere skriver.',
  'privacy.rights.title': 'Rettighetene dine',
  'privacy.rights':
    'Logger du inn og åpner «Mine opplysninger» øverst på siden, ser du hva som er lagret om deg, kan laste det ned og slette kontoen din. Du har også rett til å få feil rettet, og til å protestere mot bruken. Ta kontakt med den som holder høringen, som er ansvarlig for opplysningene. Er du ikke fornøyd med svaret, kan du klage til Datatilsynet.',
  'accessibility.title': 'Tilgjengelighet',
  'accessibility.lead':
    'Alle skal kunne lese utkastet og gi innspill. Her står hva vi har prøvd, hva vi ikke har prøvd, og hvordan du sier fra.',
  'accessibility.standard.title': 'Hva vi retter oss etter',
  'accessibility.standard': 'Sidene er laget for å oppfylle WCAG 2.1 på nivå A og AA, både for dem som svarer og for saksbehandlerne.',
  'accessibility.tested.title': 'Hva vi har prøvd',
  'accessibility.tested':
    'Sidene er kontrollert med et automatisk verktøy (axe), i lyst og mørkt utseende, og på skjermer ned til 320 piksler bredde. De kan brukes med bare tastatur, og alt virker også uten JavaScript. Skriften kan forstørres, og du velger selv lyst eller mørkt utseende nederst på siden.',
  'accessibility.untested.title': 'Hva vi ikke har prøvd',
  'accessibility.untested':
    'Sidene er ikke prøvd av mennesker som bruker skjermleser, leselist eller talestyring til daglig. Automatiske verktøy finner bare en del av feilene, så det kan være hindringer vi ikke kjenner.',
  'accessibility.limits.title': 'Kjente mangler',
  'accessibility.limits':
    'Utkastet finnes bare på bokmål og nynorsk, ikke på samiske språk, tegnspråk eller lettlest norsk. Innloggingen skjer hos en annen tjeneste, som har sin egen erklæring.',
  'accessibility.report.title': 'Si fra om noe ikke virker for deg',
  'accessibility.report':
    'Skriv til den som holder høringen, og fortell hvilken side det gjelder og hva du prøvde å gjøre. Du kan også klage til tilsynet.',
  'accessibility.report.contact': 'Kontakt {publisher} fra høringssiden',
  'accessibility.report.authority': 'Tilsynet for universell utforming av ikt',
} as const
