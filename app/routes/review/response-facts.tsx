import type { ReactNode } from 'react'
import { href } from 'react-router'
import type { T } from '#app/messages/registry'
import { useT } from '#app/messages/use-t'
import type { ShownFacts } from './response-facts-values'
import type { ShownSender } from './sender'

/** Who it is from, how they are known, when and how it came, and what seals it. */
export function ResponseFacts({ facts, sender, slug }: { facts: ShownFacts; sender: ShownSender; slug: string }) {
  const { organisationNumber, receivedExactly, responseType, submittedBy, answerLanguage, checksum, remarks } = facts
  const { considered, itemCount, stated, arrival } = facts
  const t = useT()
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t('export.receipt'), <b key="r">{sender.receiptNumber}</b>],
    ...(arrival ? arrivalFacts(t, arrival) : []),
    [
      t(arrival ? 'registration.registered-at' : 'export.received'),
      <time key="t" dateTime={sender.receivedAt}>
        {receivedExactly}
      </time>,
    ],
    ...(organisationNumber ? [[t('export.organisation-number'), organisationNumber] as const] : []),
    [
      t('export.group'),
      <span key="g" lang={sender.groupLang}>
        {sender.group}
      </span>,
    ],
    ...(sender.known
      ? [[t('known.title'), t(sender.known === 'email.private' ? 'known.email.private' : `known.${sender.known}.text`)] as const]
      : []),
    ...(stated?.number
      ? [
          [
            t(arrival ? 'export.organisation-number' : 'known.stated-number'),
            stated.name ? `${stated.number} (${stated.name})` : stated.number,
          ] as const,
        ]
      : []),
    ...(stated?.reason ? [[t('known.reason'), stated.reason] as const] : []),
    [t('export.respondent-type'), sender.type],
    [t('export.response-type'), t(`response-type.${responseType}`)],
    ...(sender.isPreliminary ? [[t('submit.reservation'), t('submit.reservation.text')] as const] : []),
    ...(sender.isLate ? [[t('submit.state.late'), t('submit.late')] as const] : []),
    [t(arrival ? 'registration.registered-by' : 'export.submitted-by'), submittedBy],
    [t('export.language'), t(`language.${answerLanguage}`)],
    [t('review.extent'), t('review.extent.text', { considered, items: itemCount, remarks })],
    [
      t('export.checksum'),
      <span key="c">
        <code>{checksum}</code>{' '}
        <a href={href('/saksbehandling/:slug/svar/:receipt/svar.json', { slug, receipt: sender.receiptNumber })} download>
          {t('registration.sealed')}
        </a>
      </span>,
    ],
  ]
  return (
    <dl className="facts response-facts">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function arrivalFacts(t: T, { way, note, arrived, archiveReference }: NonNullable<ShownFacts['arrival']>) {
  return [
    [t('registration.day'), arrived] as const,
    [t('registration.came'), `${t(`registration.came.${way}`)}${note && ` (${note})`}`] as const,
    ...(archiveReference === '' ? [] : [[t('registration.reference'), archiveReference] as const]),
  ]
}
