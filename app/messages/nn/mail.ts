import type { mail as source } from '../nb/mail'

export const mail = {
  'mail.invitation.subject': 'Invitasjon til høyringssvaret frå {organisation}',
  'mail.invitation.somebody': 'Ein kollega',
  'mail.invitation.hello': 'Hei!',
  'mail.invitation.what': '{inviter} har invitert deg til å vere med på høyringssvaret frå {organisation} i høyringa «{title}».',
  'mail.invitation.may.reader': 'Du blir invitert som lesar: Du kan lese svaret, også medan det er uferdig.',
  'mail.invitation.may.writer': 'Du blir invitert som skrivar: Du kan lese og skrive i svaret, men ikkje sende det.',
  'mail.invitation.may.approver': 'Du blir invitert som godkjennar: Du kan lese, skrive og sende svaret, og sleppe inn kollegaer.',
  'mail.invitation.deadline': 'Fristen for å svare er {deadline}.',
  'mail.invitation.open': 'Sjå invitasjonen',
  'mail.invitation.how':
    'Du loggar inn med din eigen elektroniske ID og treng ingenting i Altinn. Lenkja verkar éin gong, i sju dagar. Gi henne ikkje vidare: den som brukar henne, får tilgangen.',
  'mail.invitation.unknown':
    'Kjenner du ikkje til dette, kan du sjå bort frå e-posten. Ingenting skjer før nokon opnar lenkja, loggar inn og seier ja.',
  'mail.failed': 'E-post som ikkje er komen fram',
  'mail.failed.none': 'All e-post er send.',
  'mail.failed.attempts': '{n, plural, one {Prøvd # gong.} other {Prøvd # gonger.}}',
  'mail.failed.next': 'Blir prøvd igjen {time}.',
  'mail.failed.given-up': 'Blir ikkje prøvd igjen. Var det ein invitasjon, må den som inviterte, gjere det på nytt.',
  'mail.demo': 'E-post i demonstrasjonen',
  'mail.demo.lead': 'Alt som er sendt, står her. Ingenting forlèt denne maskina.',
  'mail.demo.none': 'Det er ikkje sendt noko enno. Inviter ein kollega frå «Verksemda», så kjem e-posten her.',
  'mail.demo.to': 'Til {to}, {time}',
  'mail.demo.link': 'Sjå e-posten som er send',
} as const satisfies Record<keyof typeof source, string>
