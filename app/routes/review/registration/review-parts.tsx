import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { LetterLinks, LetterList } from '#app/ui/letter-list'
import { TestTag } from '#app/ui/test-tag'
import { RemarkList } from './remark-list'
import type { ShownReview } from './review-values'

/** That the same sender has answered already: both stand, and it is for the case officer to say whether they should. */
export function Answered({ answered, name, slug }: { answered: ShownReview['answered']; name: string; slug: string }) {
  const t = useT()
  if (answered.length === 0) return null
  return (
    <section className="ds-alert section" data-color="warning" aria-labelledby="svart-for">
      <h2 id="svart-for">{t('registration.answered', { name })}</h2>
      <p>{t('registration.answered.text')}</p>
      <ul>
        {answered.map(({ receipt, received, name: as, responseType, known }) => (
          <li key={receipt}>
            <a href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt })}>{receipt}</a>{' '}
            {`${as}, ${received}, ${t(`response-type.${responseType}`)}`}
            {known && `. ${t(`known.${known}`)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What will be sealed. */
export function ReviewFacts({ review, way }: { review: ShownReview; way: { readonly slug: string; readonly registration: string } }) {
  const t = useT()
  const {
    name,
    number,
    register,
    isTest,
    group,
    groupLang,
    respondentType,
    arrived,
    deadline,
    isLate,
    note,
    archiveReference,
    type,
    text,
    remarks,
    letters,
  } = review
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      t('export.sender'),
      <span key="s">
        <b>{name}</b>
        {number && `, ${t('receipt.organisation-number', { number })}`}
        <TestTag isTest={isTest} />
      </span>,
    ],
    ...(register
      ? [[t('registration.register'), t(`registration.register.${register.state}`, { name: register.name }).trim()] as const]
      : []),
    [
      t('export.group'),
      <span key="g" lang={groupLang}>
        {group}
      </span>,
    ],
    [t('export.respondent-type'), t(`respondent-type.${respondentType}`)],
    [t('registration.came'), `${t(`registration.came.${review.way}`)}${note && ` (${note})`}`],
    [t('registration.day'), arrived],
    [t('registration.deadline'), t(isLate ? 'registration.late' : 'registration.in-time', { deadline })],
    ...(archiveReference ? [[t('registration.reference'), archiveReference] as const] : []),
    [t('export.response-type'), t(`response-type.${type}`)],
    [t('registration.language'), t(`language.${review.written}`)],
  ]
  return (
    <>
      <section className="section" aria-labelledby="opplysninger">
        <h2 id="opplysninger" tabIndex={-1}>
          {t('registration.details')}
        </h2>
        <dl className="facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {text !== '' && (
          <>
            <h3 className="registration-head">{t('registration.text')}</h3>
            <p className="registration-text" lang={review.written}>
              {text}
            </p>
          </>
        )}
        <p>
          <a href={href('/saksbehandling/:slug/registrer-svar/:registration/opplysninger', way)}>{t('registration.details.change')}</a>
        </p>
      </section>
      <section className="section" aria-labelledby="merknader">
        <h2 id="merknader">{t('registration.remarks')}</h2>
        {remarks.length === 0 ? <p>{t('registration.remarks.none')}</p> : <RemarkList remarks={remarks} written={review.written} />}
        <p>
          <a href={href('/saksbehandling/:slug/registrer-svar/:registration/merknader', way)}>
            {t(remarks.length === 0 ? 'registration.remarks.add' : 'registration.remarks.edit')}
          </a>
        </p>
      </section>
      <section className="section" aria-labelledby="brev">
        <h2 id="brev">{t('letter.staff.list')}</h2>
        {letters.length === 0 ? (
          <p>{t('letter.none')}</p>
        ) : (
          <LetterList letters={letters}>
            {(letter) => (
              <>
                {!letter.isPublishable && <p className="measure">{t('letter.not-publishable.staff')}</p>}
                <LetterLinks
                  letter={letter}
                  at={href('/saksbehandling/:slug/registrer-svar/:registration/brev/:letter', { ...way, letter: letter.id })}
                />
              </>
            )}
          </LetterList>
        )}
        <p>
          <a href={href('/saksbehandling/:slug/registrer-svar/:registration/brev', way)}>
            {t(letters.length === 0 ? 'letter.add' : 'registration.letters.change')}
          </a>
        </p>
      </section>
    </>
  )
}
