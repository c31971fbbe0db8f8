import { href } from 'react-router'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { ConfirmBox } from '#app/ui/confirm-box'

/** What would be sent without an approver having approved it, where the organisation has chosen that one is to. */
export function Unapproved({ codes, slug }: { codes: readonly string[]; slug: string }) {
  const t = useT()
  return (
    <section className="missing section" aria-labelledby="ikke-godkjente">
      <h2 id="ikke-godkjente">{t('team.unapproved', { n: codes.length })}</h2>
      <p>{t('team.unapproved.text')}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <a href={href('/horinger/:slug/svar/arbeid/punkt/:code', { slug, code })}>{code}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The sender's word that they know. It holds for these items and no others. */
export function UnapprovedConfirm({ codes, isMissing }: { codes: readonly string[]; isMissing: boolean }) {
  const t = useT()
  return (
    <ConfirmBox
      id="ikke-godkjent"
      name="ikke-godkjent"
      value={codes.join(' ')}
      text={t('team.unapproved.confirm', { n: codes.length })}
      error={isMissing ? sayRule(t, { code: 'response.not-approved', values: {} }) : null}
    />
  )
}
