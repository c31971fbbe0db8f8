import type { keeping as source } from '../nb/keeping'

export const keeping = {
  'keeping.title': 'Alt vi lagrar, eitt for eitt',
  'keeping.lead':
    'Lista er laga av den same tabellen som programmet følgjer. Det finst ikkje noko lager av opplysningar om personar som ikkje står her.',
  'keeping.what': 'Kva',
  'keeping.why': 'Kvifor',
  'keeping.basis': 'Grunnlag',
  'keeping.long': 'Kor lenge',
  'keeping.who': 'Kven ser det',
  'keeping.tables': 'Tabellar i databasen',
  'keeping.basis.task':
    'Ei oppgåve for det offentlege: å halde høyringa og ta imot svar (personvernforordninga artikkel 6 nr. 1 bokstav e, utgreiingsinstruksen).',
  'keeping.basis.choice': 'Du har sjølv bede om det, og kan angre når du vil (personvernforordninga artikkel 6 nr. 1 bokstav a).',
  'keeping.basis.archive':
    'Oppgåva med høyringa, og plikta til å journalføre, arkivere og gi innsyn (personvernforordninga artikkel 6 nr. 1 bokstav c og e, arkivlova og offentleglova).',
  'keeping.basis.security':
    'Oppgåva med høyringa, og plikta til å sikre opplysningane (personvernforordninga artikkel 6 nr. 1 bokstav e og artikkel 32).',
  'keeping.account.title': 'Kontoen din',
  'keeping.account.what':
    'Namn, kva innlogging du brukte, når kontoen blei laga, og eit kjenneteikn rekna ut av fødselsnummeret med ein hemmeleg nøkkel.',
  'keeping.account.why': 'For å kjenne deg att, så du finn svaret ditt, og så kollegaer ser kven dei arbeider med.',
  'keeping.account.long': 'Til du slettar kontoen under «Mine opplysningar».',
  'keeping.account.who': 'Du, kollegaer med tilgang til det same svaret, og saksbehandlarane når du har sendt eller bede om noko.',
  'keeping.login.title': 'Innlogginga',
  'keeping.login.what':
    'At du er logga inn, kven du svarar for, kva verksemder du kan velje, og kva Altinn svara. Medan du er på veg gjennom innlogginga: kvar du skal etterpå.',
  'keeping.login.why': 'For at sida skal vite kva du kan gjere.',
  'keeping.login.long':
    'Ei innlogging varer i høgst {hours} timar, og {minutes} minutt utan aktivitet. Ho blir sletta innan ein time etterpå.',
  'keeping.login.who': 'Ingen andre enn du.',
  'keeping.guest.title': 'Når du svarar utan å logge inn',
  'keeping.guest.what':
    'E-postadressa lenkja blei send til, namnet du gav opp, verksemda du sa at du svarar for, og kvifor ho ikkje kan bruke Altinn.',
  'keeping.guest.why': 'For å sende deg lenkja, kjenne deg att på henne, og vise saksbehandlarane kor sikkert det er kven svaret er frå.',
  'keeping.guest.long':
    'Ei lenkje som ikkje blir brukt, blir sletta etter {unused} dagar. Er ho brukt, blir adressa til du slettar kontoen under «Mine opplysningar». At ei lenkje er send, blir hugsa i ein time for å stoppe misbruk, utan adressa.',
  'keeping.guest.who': 'Du. Saksbehandlarane ser grunngivinga, og adressa til dei som dei sjølve har invitert.',
  'keeping.log.title': 'Loggen over handlingar',
  'keeping.log.what':
    'Kven som logga inn, sende, endra, trekte tilbake, inviterte, bad om meir tid eller sletta, når, og kva som gav retten. Ikkje namn, adresser eller tekst.',
  'keeping.log.why': 'For å kunne vise i ettertid kva som skjedde, og at den som handla, hadde lov.',
  'keeping.log.long': 'Så lenge høyringssaka blir teken vare på. Slettar du kontoen, blir linjene ståande utan namn.',
  'keeping.log.who': 'Den som driv tenesta. Kollegaer ser kven som har tilgang.',
  'keeping.draft.title': 'Svar som ikkje er sende',
  'keeping.draft.what': 'Det du eller de skriv og vel, ønske om unntak frå publisering, og kven som sist lagra kvart punkt.',
  'keeping.draft.why': 'For at svaret kan bli til over tid, og av fleire.',
  'keeping.draft.long':
    'Til {months} månader etter dykkar eigen frist. Vi seier frå {warning} dagar før på e-post, dersom vi har ei adresse, og på sida. De kan slette det sjølve når som helst. Det som er lese frå ei fil de lastar opp, blir sletta etter eit døgn.',
  'keeping.draft.who': 'Dei som har tilgang til svaret. Saksbehandlarane ser det ikkje.',
  'keeping.letters.title': 'Brev og filer',
  'keeping.letters.what':
    'Filer de legg ved, med namn, kven som la dei ved, og når. Ei fil kan ha opplysningar i seg som den som laga henne, ikkje tenkjer på.',
  'keeping.letters.why': 'Fordi eit høyringssvar kan vere eit brev, og fordi dokumentasjon kan vere ei fil.',
  'keeping.letters.long':
    'Som svaret eller eigenvurderinga dei høyrer til: det som ikkje er sendt, blir sletta med utkastet, og det som er sendt, blir teke vare på.',
  'keeping.letters.who': 'Dei som ser svaret eller eigenvurderinga.',
  'keeping.team.title': 'Samarbeidet om svaret',
  'keeping.team.what':
    'Kven som har fått kva punkt, kor langt dei er komne, kommentarar, kven som er nemnd, historikken med tidlegare tekstar, og kvar og kor ofte du vil ha e-post om det.',
  'keeping.team.why': 'For at de kan dele arbeidet og ikkje miste noko de har skrive.',
  'keeping.team.long':
    'Blir sletta saman med utkastet. Adressa for varsel blir sletta når du seier nei, går ut, eller utkastet blir sletta.',
  'keeping.team.who': 'Dei som har tilgang til svaret frå verksemda. Adressa ser berre du.',
  'keeping.circle.title': 'Tilgang og invitasjonar',
  'keeping.circle.what':
    'Kven som er invitert og sleppt inn, av kven, til kva, når, og når det slutta. E-postadressa ein invitasjon blei send til.',
  'keeping.circle.why': 'For at verksemda styrer kven som arbeider for henne, og kan vise kven som hadde tilgang.',
  'keeping.circle.long':
    'Adressa blir sletta innan ein time etter at invitasjonen er brukt, trekt tilbake eller utgått ({invitation} dagar). Kven som hadde tilgang, står så lenge høyringssaka blir teken vare på.',
  'keeping.circle.who': 'Dei som har tilgang til svaret frå verksemda.',
  'keeping.sent.title': 'Svar som er sende',
  'keeping.sent.what':
    'Svaret, kven det er frå, kven som sende det, når, ønske om unntak, kvitteringa, og om det seinare blei erstatta eller trekt.',
  'keeping.sent.why': 'Fordi eit høyringssvar er eit saksdokument hos den som held høyringa.',
  'keeping.sent.long':
    'Blir ikkje sletta her. Den som held høyringa, arkiverer det etter arkivlova. Slettar du kontoen, blir det ståande med det namnet det blei forsegla med.',
  'keeping.sent.who': 'Saksbehandlarane, og som hovudregel alle som bed om innsyn. Det kan bli publisert.',
  'keeping.receipt-mail.title': 'Adressa for kvitteringa',
  'keeping.receipt-mail.what': 'E-postadressa du gir opp når du sender.',
  'keeping.receipt-mail.why': 'For å sende deg kvitteringar for det svaret.',
  'keeping.receipt-mail.long': 'Til {address} dagar etter fristen, og etter at svaret kom.',
  'keeping.receipt-mail.who': 'Berre du.',
  'keeping.extension.title': 'Utsett frist',
  'keeping.extension.what': 'Kven som bad om meir tid, grunngivinga og svaret. Adressa du vil ha svaret på.',
  'keeping.extension.why': 'For å avgjere søknaden, og vise kvifor eit svar kom når det kom.',
  'keeping.extension.long':
    'Søknaden høyrer til saka og blir ikkje sletta her. Adressa blir sletta når svaret er sendt, og elles {address} dagar etter fristen.',
  'keeping.extension.who': 'Saksbehandlarane og dei som har tilgang til svaret. Adressa ser ingen.',
  'keeping.reminder.title': 'Påminning om eige svar',
  'keeping.reminder.what': 'E-postadressa og språket du valde, og kva du er minna om.',
  'keeping.reminder.why': 'For å minne deg på fristen, og seie frå før eit utkast blir sletta.',
  'keeping.reminder.long': 'Til du seier nei, eller utkastet blir sletta, {months} månader etter fristen.',
  'keeping.reminder.who': 'Berre du.',
  'keeping.follow.title': 'Dei som følgjer ei høyring på e-post',
  'keeping.follow.what': 'E-postadressa, språket, og kva vi har sendt. Ikkje namn, og ingen konto.',
  'keeping.follow.why': 'For å seie frå før fristen og når noko blir endra.',
  'keeping.follow.long':
    'Til du melder deg av, og elles {follow} dagar etter fristen. Ei adresse som ikkje blir stadfesta, blir sletta etter {confirmation} dagar. At ei lenkje har vore i bruk, blir hugsa i {tombstone} dagar, utan adressa.',
  'keeping.follow.who': 'Ingen.',
  'keeping.outbox.title': 'E-post på veg ut',
  'keeping.outbox.what': 'Kven ein e-post er til, og teksten i han.',
  'keeping.outbox.why': 'For at e-posten kjem fram òg om noko sviktar undervegs.',
  'keeping.outbox.long':
    'Adresse og tekst blir sletta når han er send, og at han blei send, etter {mail} dagar. Ein e-post som aldri kjem fram, blir sletta etter {mail} dagar.',
  'keeping.outbox.who': 'Ingen. Saksbehandlarane ser at ein e-post ikkje er levert, men ikkje til kven.',
  'keeping.assessment.title': 'Eigenvurderingar av produkt',
  'keeping.assessment.what':
    'Vurderingane til leverandøren, kven som endra kva når, kontaktadressa for produktet, erklæringar og kven dei er delte med. Filer til opplasting medan dei blir sett over.',
  'keeping.assessment.why': 'For at leverandørar kan vise kva produkta oppfyller, og stå for det.',
  'keeping.assessment.long':
    'Så lenge leverandøren vil ha dei. Erklæringar blir ikkje endra eller sletta, med det namnet dei blei forsegla med. Opplasta filer blir sletta etter eit døgn.',
  'keeping.assessment.who': 'Dei som arbeider for leverandøren, og dei ei erklæring er delt med.',
  'keeping.staff.title': 'Val som administratorane har gjort',
  'keeping.staff.what': 'Kven som valde kva som gir rett til å svare, og når.',
  'keeping.staff.why': 'For at det kan visast kven som bestemte det.',
  'keeping.staff.long': 'Så lenge høyringssaka blir teken vare på.',
  'keeping.staff.who': 'Saksbehandlarane. Sjølve valet er ope for alle.',
  'keeping.register.title': 'Verksemder frå Einingsregisteret',
  'keeping.register.what': 'Namn, organisasjonsform og status for verksemder. Eit enkeltpersonføretak kan ha namnet til ein person.',
  'keeping.register.why': 'For å vise kven som er spurt, og kven som svarar.',
  'keeping.register.long': 'Så lenge verksemda høyrer til ei høyring. Registeret er ope for alle.',
  'keeping.register.who': 'Alle.',
  'own-data.title': 'Mine opplysningar',
  'own-data.lead': 'Du er logga inn som {name}. Her ser du kva vi har lagra om deg, kan ta det med deg, og kan slette kontoen.',
  'own-data.stored': 'Dette er lagra om deg',
  'own-data.rows': '{n, plural, one {# opplysning} other {# opplysningar}}',
  'own-data.by-name':
    'I tillegg kan namnet ditt stå ved punkt du har lagra for ei verksemd, i eigenvurderingar og i svar som er sende. Det står der saman med opplysningane til verksemda, og er ikkje med i fila.',
  'own-data.download': 'Last ned alt (JSON)',
  'own-data.download.text': 'Fila har det som er knytt til kontoen din. Nøklar til lenkjer og innloggingar er utelatne.',
  'own-data.correct': 'Er noko feil?',
  'own-data.correct.text':
    'Namnet ditt kjem frå innlogginga eller Altinn, og blir retta der. Det du har skrive i eit utkast, rettar du sjølv. Er noko anna feil, tek du kontakt med den som held høyringa.',
  'own-data.delete': 'Slett kontoen',
  'own-data.delete.text': 'Du kan slette kontoen når du vil. Du får sjå kva som blir borte, og kva som blir ståande, før noko skjer.',
  'own-data.delete.staff':
    'Kontoen din høyrer til arbeidet ditt som saksbehandlar. Han blir avslutta av den som styrer tilgangar hos dykk.',
  'own-data.delete.link': 'Gå til sletting av kontoen',
  'own-data.deletion.title': 'Slett kontoen min',
  'own-data.deletion.goes': 'Dette blir sletta',
  'own-data.deletion.goes.login': 'innloggingar, og det vi kjenner deg att på',
  'own-data.deletion.goes.drafts': 'det du har skrive som privatperson og ikkje sendt',
  'own-data.deletion.goes.addresses': 'e-postadresser du har gitt opp, med påminningar og varsel',
  'own-data.deletion.goes.access': 'tilgangen kollegaer har gitt deg, og invitasjonar du har ute',
  'own-data.deletion.goes.names': 'namnet ditt ved kommentarar, historikk og punkt i utkastet til verksemda',
  'own-data.deletion.stays': 'Dette blir ståande',
  'own-data.deletion.stays.sent':
    'svar og søknader som er sende, med det namnet dei blei sende med: dei er saksdokument. Vil du trekkje eit svar, gjer du det før du slettar kontoen.',
  'own-data.deletion.stays.organisation':
    'verksemda sitt eige arbeid: teksten i utkastet og kommentarane, utan namnet ditt, og eigenvurderingar og erklæringar',
  'own-data.deletion.stays.log': 'loggen over kva som blei gjort, utan namn',
  'own-data.deletion.confirm': 'Ja, slett kontoen min. Det kan ikkje angrast.',
  'own-data.deletion.button': 'Slett kontoen',
  'own-data.deletion.back': 'Nei, gå tilbake',
  'own-data.deleted.title': 'Kontoen er sletta',
  'own-data.deleted': 'Du er logga ut overalt. Loggar du inn att, får du ein ny konto utan det som var i den gamle.',
  'rule.account.not-confirmed': 'Kryss av for at kontoen skal slettast. Ingenting er sletta enno.',
  'ending.page': 'Utkast som ikkje er sende, blir sletta etter {day}. Last det ned dersom du vil ta vare på det.',
  'ending.mail.subject': 'Utkastet blir sletta etter {day}: {title}',
  'ending.mail.what':
    'Det ligg framleis eit utkast i høyringa «{title}», som er avslutta. Det blir sletta etter {day}, med kommentarar og historikk.',
  'ending.mail.sent': 'Det som er sendt, og kvitteringa, blir ikkje rørt.',
  'ending.mail.open': 'Sjå utkastet, og last det ned',
  'ending.mail.last': 'Dette er den siste e-posten om svaret.',
  'submit.mail.kind.deletion': 'Beskjed om at eit utkast blir sletta, e-post nr. {id}, skriven {time}.',
} as const satisfies Record<keyof typeof source, string>
