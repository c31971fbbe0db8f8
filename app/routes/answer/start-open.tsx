import { href } from 'react-router'
import { mainViewQuestion, responseTypeQuestion } from '#app/domain/response'
import { useContentLang, useT } from '#app/messages/use-t'
import { Icon } from '#app/ui/icon'
import { ArrowRight } from '#app/ui/icons.json'
import { DeleteDraftLink } from './delete-draft-link'
import { fieldName } from './field-names'
import { KnownAs, PersonalLink } from './guest-parts'
import { Standing } from './standing'
import type { StartValues } from './start-values'

type Open = Extract<StartValues, { place: 'open' }>

/** The response as it stands, the chapters, and the two short ways through. */
export function StartOpen(start: Open) {
  const t = useT()
  const { slug, actingFor, position, last, considered, total } = start
  const base = href('/horinger/:slug/svar', { slug })
  const isBegun = start.type !== null || last !== null
  return (
    <>
      {start.changing && <Changing slug={slug} {...start.changing} />}
      <section className="section stack stack-sm measure" aria-labelledby="status">
        <h2 id="status">{actingFor === null ? sayWho(t, start) : t('answer.start.for', { organisation: actingFor })}</h2>
        {start.guest && <KnownAs guest={start.guest} />}
        {actingFor !== null && <p>{t('answer.start.shared', { organisation: actingFor })}</p>}
        <p>
          <span className="state" data-state={isBegun ? 'work' : 'empty'}>
            {isBegun ? t('answer.start.begun', { considered, total }) : t('answer.start.not-begun')}
          </span>
        </p>
        {last && <p className="muted">{t('answer.saved.last', last)}</p>}
        {actingFor !== null && <OwnStanding slug={slug} position={position} isTogether={start.isTogether} />}
        <p>
          <a href={href('/horinger/:slug/svar/paminnelse', { slug })}>{t(start.isReminded ? 'reminder.link.chosen' : 'reminder.link')}</a>
          {' · '}
          <a href={href('/horinger/:slug/svar/utsettelse', { slug })}>{t(actingFor === null ? 'extension.link.own' : 'extension.link')}</a>
        </p>
        <p className="actions">
          <a className="ds-button" href={`${base}/${isBegun ? 'oversikt' : 'hele-utkastet'}`}>
            {isBegun ? t('answer.review') : t('answer.start.begin')}
            <Icon shape={ArrowRight} />
          </a>
        </p>
      </section>
      <div className="start-ways section">
        {/* Whoever came for one thing finds where to write it first. */}
        {start.guest && <ShortWays start={start} base={base} />}
        <Chapters start={start} base={base} />
        <div className="stack">
          {!start.guest && position !== 'reader' && <ShortWays start={start} base={base} />}
          <Files slug={slug} isWriter={position !== 'reader'} />
          <Letters start={start} base={base} />
        </div>
      </div>
      {start.guest && <PersonalLink guest={start.guest} slug={slug} />}
      {position === 'approver' && isBegun && <DeleteDraftLink slug={slug} />}
    </>
  )
}

function sayWho(t: ReturnType<typeof useT>, { guest, person }: Open): string {
  if (guest?.organisation) return t('guest.as.stated', { organisation: guest.organisation })
  return t('answer.start.for-you', { person })
}

/** That what is sent stands until the next. */
function Changing({ slug, receipt, isWithdrawn }: NonNullable<Open['changing']> & { slug: string }) {
  const t = useT()
  return (
    <div className="ds-alert section" data-color="info">
      <h2>{t('submit.changing')}</h2>
      <p>{isWithdrawn ? t('submit.changing.withdrawn') : t('submit.changing.text', { receipt })}</p>
      <p>
        <a href={href('/horinger/:slug/svar/kvittering', { slug })}>{t('submit.changing.receipt')}</a>
      </p>
    </div>
  )
}

/** What one may do here, and who else is in on it. */
function OwnStanding({ slug, position, isTogether }: Pick<Open, 'slug' | 'position' | 'isTogether'>) {
  const t = useT()
  return (
    <p>
      {position && `${t(`answer.start.position.${position}`)} `}
      <a href={href('/horinger/:slug/svar/min-tilgang', { slug })}>{t('frame.my-access')}</a>
      {' · '}
      <a href={href('/horinger/:slug/svar/virksomheten', { slug })}>{t('answer.start.colleagues')}</a>
      {isTogether && (
        <>
          {' · '}
          <a href={href('/horinger/:slug/svar/arbeid', { slug })}>{t('team.link')}</a>
        </>
      )}
    </p>
  )
}

function Chapters({ start: { chapters, wholeStanding }, base }: { start: Open; base: string }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <section aria-labelledby="kapitler">
      <h2 id="kapitler">{t('answer.start.chapters')}</h2>
      <ol className="task-list">
        <li>
          <a href={`${base}/hele-utkastet`}>{t('kind.whole')}</a>
          <span className="state" data-state={wholeStanding === 'not-considered' ? 'empty' : 'ready'}>
            {wholeStanding === 'not-considered' ? t('stance.not-considered') : t('answer.start.answered')}
          </span>
        </li>
        {chapters.map(({ number, title, considered, total }) => (
          <li key={number}>
            <a href={`${base}/kapittel/${number}`}>
              <span className="number">{number}</span> <span lang={lang}>{title}</span>
            </a>
            {considered === 0 ? (
              <Standing standing="not-considered" />
            ) : (
              <span className="state" data-state={considered === total ? 'ready' : 'work'}>
                {t('answer.progress', { done: considered, total })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The way to the letters, and how many there are. */
function Letters({ start: { letters, position }, base }: { start: Open; base: string }) {
  const t = useT()
  return (
    <section className="stack stack-sm" aria-labelledby="brev">
      <h2 id="brev">{t('letter.title')}</h2>
      {letters > 0 && <p>{t('letter.link.have', { n: letters })}</p>}
      {letters === 0 && <p>{t('letter.lead')}</p>}
      <p>
        <a href={`${base}/brev`}>{t(position === 'reader' ? 'letter.link.read' : letters > 0 ? 'letter.link.some' : 'letter.link')}</a>
      </p>
    </section>
  )
}

/** Out to a file, and in again. */
function Files({ slug, isWriter }: { slug: string; isWriter: boolean }) {
  const t = useT()
  return (
    <section className="stack stack-sm" aria-labelledby="filer">
      <h2 id="filer">{t('offline.link.heading')}</h2>
      <p>{t('offline.link.text')}</p>
      <ul className="plain">
        <li>
          <a href={href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'skjema.xlsx' })}>{t('offline.link.download')}</a>
        </li>
        <li>
          <a href={href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'skjema.docx' })}>{t('word.download')}</a>
        </li>
        {isWriter && (
          <li>
            <a href={href('/horinger/:slug/svar/opplasting', { slug })}>{t('offline.link.upload')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

/** One text for the whole draft, or no remarks at all: choosing the latter leads straight to the overview. */
function ShortWays({ start: { owner, typeBase, oneText }, base }: { start: Open; base: string }) {
  const t = useT()
  return (
    <section className="stack stack-sm" aria-labelledby="korte-veier">
      <h2 id="korte-veier">{t('answer.start.short-ways')}</h2>
      <form className="stack stack-sm" method="post" action={`${base}/hele-utkastet`}>
        <input type="hidden" name="for" value={owner} />
        <input type="hidden" name="til" value="oversikt" />
        <input type="hidden" name="G/base" value={oneText.base} />
        <div className="ds-field">
          <label className="ds-label" htmlFor="samlet-svar">
            {t('answer.start.one-text')}
          </label>
          <div data-field="description" id="samlet-svar-om">
            {t('answer.start.one-text.text')}
          </div>
          <textarea
            className="ds-input"
            id="samlet-svar"
            name={fieldName('G', mainViewQuestion)}
            rows={4}
            aria-describedby="samlet-svar-om"
            defaultValue={oneText.value}
          />
        </div>
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('answer.save-and-review')}
        </button>
      </form>
      <h3>{t('answer.start.no-remarks')}</h3>
      <p>{t('answer.start.no-remarks.text')}</p>
      <form method="post" action={`${base}/hele-utkastet`}>
        <input type="hidden" name="for" value={owner} />
        <input type="hidden" name="til" value="oversikt" />
        <input type="hidden" name="G/base" value={typeBase} />
        <div className="cluster">
          {(['uten_merknad', 'onsker_ikke'] as const).map((type) => (
            <button
              className="ds-button"
              data-variant="secondary"
              key={type}
              type="submit"
              name={fieldName('G', responseTypeQuestion)}
              value={type}
            >
              {t(`response-type.${type}`)}
            </button>
          ))}
        </div>
      </form>
    </section>
  )
}
