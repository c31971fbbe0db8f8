import { currentOf } from '#app/access/current'
import { readingHeaders } from '#app/access/reading'
import { useT } from '#app/messages/use-t'
import { MessageSections } from '#app/ui/message-sections'
import { listConsultations } from '#db/consultations'
import type { Route } from './+types/accessibility'

export const handle = { isReading: true }
export const headers = readingHeaders

export async function loader({ context }: Route.LoaderArgs) {
  const consultations = await listConsultations(currentOf(context).db)
  return { contacts: consultations.map(({ publisher, officialAddress }) => ({ publisher, officialAddress })) }
}

const parts = ['standard', 'tested', 'untested', 'limits'] as const

export default function Accessibility({ loaderData: { contacts } }: Route.ComponentProps) {
  const t = useT()
  return (
    <div className="page">
      <title>{`${t('accessibility.title')} – ${t('frame.product')}`}</title>
      <div className="page-head">
        <h1>{t('accessibility.title')}</h1>
        <p className="lead">{t('accessibility.lead')}</p>
      </div>
      <MessageSections sections={parts.map((id) => ({ id, title: t(`accessibility.${id}.title`), text: t(`accessibility.${id}`) }))} />
      <section className="prose section" aria-labelledby="report">
        <h2 id="report">{t('accessibility.report.title')}</h2>
        <p>{t('accessibility.report')}</p>
        <ul>
          {contacts.map(({ publisher, officialAddress }) => (
            <li key={officialAddress}>
              <a href={officialAddress}>{t('accessibility.report.contact', { publisher })}</a>
            </li>
          ))}
          <li>
            <a href="https://www.uutilsynet.no/">{t('accessibility.report.authority')}</a>
          </li>
        </ul>
      </section>
    </div>
  )
}
