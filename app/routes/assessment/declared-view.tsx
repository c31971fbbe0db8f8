import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { PrintButton } from '#app/ui/print-button'
import { TestTag } from '#app/ui/test-tag'
import type { DeclaredValues } from './declared-values'
import { EvidenceLink } from './evidence-link'
import { DownloadButton } from './files/download-button'
import { ResultView } from './result-view'

/** A declaration whole: whose word it is, the result, and every requirement with what is said of it. */
export function DeclaredView({
  declared,
  download,
  workbook,
  oscal,
}: {
  declared: DeclaredValues
  download: string
  workbook: string
  oscal: string
}) {
  const t = useT()
  return (
    <>
      <p className="ds-alert section" data-color="info">
        {declared.provenance}
      </p>
      <DeclaredFacts declared={declared} />
      <div className="actions section-tight">
        <DownloadButton to={workbook} text={t('workbook.download.declared')} />
        <DownloadButton to={download} text={t('assess.declared.download')} />
        <DownloadButton to={oscal} text={t('oscal.download')} />
        <PrintButton />
      </div>
      <ResultView result={declared.result} linkTo={(code) => `#${code}`} />
      <section className="section" aria-labelledby="alle-krav">
        <h2 id="alle-krav">{t('assess.declared.lines')}</h2>
        {declared.chapters.map((chapter) => (
          <DeclaredChapter key={chapter.number} chapter={chapter} slug={declared.slug} />
        ))}
      </section>
    </>
  )
}

export function DeclaredFacts({ declared }: { declared: DeclaredValues }) {
  const t = useT()
  return (
    <dl className="facts section-tight">
      <dt>{t('assess.number')}</dt>
      <dd>{declared.number}</dd>
      <dt>{t('assess.product.vendor')}</dt>
      <dd>
        {`${declared.organisationName} (${declared.organisationNumber})`}
        <TestTag isTest={declared.isTest} />
      </dd>
      <dt>{t('assess.product.name')}</dt>
      <dd>{`${t('assess.of', { product: declared.productName, version: declared.productVersion })}. ${declared.type}`}</dd>
      <dt>{t('assess.declared.when')}</dt>
      <dd>
        <time dateTime={declared.declaredOn}>{declared.declaredAt}</time>, {t('assess.declared.by', { name: declared.declaredBy })}
      </dd>
      <dt>{t('assess.declared.against')}</dt>
      <dd>{t('assess.version', { version: declared.guideline })}</dd>
      <dt>{t('assess.declared.contact')}</dt>
      <dd>{declared.contactEmail}</dd>
      <dt>{t('assess.declared.checksum')}</dt>
      <dd>
        <span className="fingerprint">{declared.checksum}</span>
        <br />
        <a href={href('/kvittering')}>{t('verify.title')}</a>
      </dd>
    </dl>
  )
}

function DeclaredChapter({ chapter: { number, title, rows }, slug }: { chapter: DeclaredValues['chapters'][number]; slug: string }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <section className="overview-chapter" aria-labelledby={`kap-${number}`}>
      <h3 id={`kap-${number}`}>
        {number} <span lang={lang}>{title}</span>
      </h3>
      {rows.map(({ code, title: name, strength, status, justification, planned, evidence }) => (
        <article className="overview-item" key={code} id={code} aria-labelledby={`${code}-navn`}>
          <h4 id={`${code}-navn`}>
            <a className="item-code" href={href('/horinger/:slug/krav/:code', { slug, code })}>
              {code}
            </a>{' '}
            <span lang={lang}>{name}</span>{' '}
            <span className="strength" data-strength={strength}>
              {t(`strength.${strength}`)}
            </span>
          </h4>
          <span className="state" data-state={status?.tone}>
            {status?.label}
          </span>
          {(justification !== '' || planned !== '' || evidence.length > 0) && (
            <dl className="answers">
              {planned !== '' && (
                <div>
                  <dt>{t('assess.planned')}</dt>
                  <dd>{planned}</dd>
                </div>
              )}
              {justification !== '' && (
                <div>
                  <dt>{t('assess.justification')}</dt>
                  <dd>{justification}</dd>
                </div>
              )}
              {evidence.map(({ kind, words, link }) => (
                <div key={kind + words + link}>
                  <dt>{kind}</dt>
                  <dd>
                    {words}
                    {words !== '' && link !== '' && '\n'}
                    {link !== '' && <EvidenceLink link={link} />}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </article>
      ))}
    </section>
  )
}
