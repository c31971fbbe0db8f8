/** Mail we send, and what is told about it. */
export const mail = {
  'mail.invitation.subject': 'Invitasjon til høringssvaret fra {organisation}',
  'mail.invitation.somebody': 'En kollega',
  'mail.invitation.hello': 'Hei!',
  'mail.invitation.what': '{inviter} har invitert deg til å være med på høringssvaret fra {organisation} i høringen «{title}».',
  'mail.invitation.may.reader': 'Du inviteres som leser: Du kan lese svaret, også mens det er uferdig.',
  'mail.invitation.may.writer': 'Du inviteres som skriver: Du kan lese og skrive i svaret, men ikke sende det.',
  'mail.invitation.may.approver': 'Du inviteres som godkjenner: Du kan lese, skrive og sende svaret, og slippe inn kolleger.',
  'mail.invitation.deadline': 'Fristen for å svare er {deadline}.',
  'mail.invitation.open': 'Se invitasjonen',
  'mail.invitation.how':
    'Du logger inn med din egen elektroniske ID og trenger ingenting i Altinn. Lenken virker én gang, i sju dager. Gi den ikke videre: den som bruker den, får tilgangen.',
  'mail.invitation.unknown':
    'Kjenner du ikke til dette, kan du se bort fra e-posten. Ingenting skjer før noen åpner lenken, logger inn og sier ja.',
  'mail.failed': 'E-post som ikke er kommet fram',
  'mail.failed.none': 'All e-post er sendt.',
  'mail.failed.attempts': '{n, plural, one {Prøvd # gang.} other {Prøvd # ganger.}}',
  'mail.failed.next': 'Prøves igjen {time}.',
  'mail.failed.given-up': 'Prøves ikke igjen. Var det en invitasjon, må den som inviterte, gjøre det på nytt.',
  'mail.demo': 'E-post i demonstrasjonen',
  'mail.demo.lead': 'Alt som er sendt, står her. Ingenting forlater denne maskinen.',
  'mail.demo.none': 'Det er ikke sendt noe ennå. Inviter en kollega fra «Virksomheten», så kommer e-posten her.',
  'mail.demo.to': 'Til {to}, {time}',
  'mail.demo.link': 'Se e-posten som er sendt',
} as const
