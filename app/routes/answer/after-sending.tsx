import { href } from 'react-router'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { ConfirmBox } from '#app/ui/confirm-box'
import { DeleteDraftLink } from './delete-draft-link'
import type { LoadedReceipt } from './receipt-loading'

/** What can be done with what is sent, until the deadline: change it, make it final, take it back. */
export function AfterSending({ loaded }: { loaded: LoadedReceipt }) {
  const t = useT()
  const { slug, number, holds, isOpen, isApprover, isChanging, isOrganisation, receipt } = loaded
  const draft = href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'utkast.html' })
  return (
    <>
      {holds && isOpen && isApprover && !isChanging && receipt?.isPreliminary && <Final loaded={loaded} />}
      <section className="stack" aria-labelledby="endre">
        <h2 id="endre" tabIndex={-1}>
          {t('submit.change.title')}
        </h2>
        {!isOpen && <p className="measure">{t('submit.change.too-late')}</p>}
        {!isOpen && isChanging && (
          <p className="measure">
            {t('submit.change.unsent-late')} <a href={draft}>{t('submit.change.download')}</a>
          </p>
        )}
        {isOpen && isChanging && (
          <p className="measure">
            {t('submit.change.unsent')} <a href={href('/horinger/:slug/svar', { slug })}>{t('submit.change.go-on')}</a>
          </p>
        )}
        {isOpen && <p className="measure">{t(isApprover ? 'submit.change.text' : 'submit.change.approvers')}</p>}
        {isOpen && isApprover && (
          <div className="actions">
            {!isChanging && (
              <form method="post" action={href('/horinger/:slug/svar/endring', { slug })}>
                <input type="hidden" name="kvittering" value={number} />
                <button className="ds-button" data-variant="secondary" type="submit">
                  {t(holds ? 'submit.change' : 'submit.change.again')}
                </button>
              </form>
            )}
            {holds && <a href={href('/horinger/:slug/svar/tilbaketrekking', { slug })}>{t('submit.withdraw')}</a>}
          </div>
        )}
        {isOrganisation && (
          <p>
            <a href={href('/horinger/:slug/svar/utsettelse', { slug })}>{t(isOpen ? 'extension.link' : 'extension.link.late')}</a>
          </p>
        )}
        {isApprover && isChanging && <DeleteDraftLink slug={slug} />}
      </section>
    </>
  )
}

function Final({ loaded: { slug, number, attempt, refused } }: { loaded: LoadedReceipt }) {
  const t = useT()
  return (
    <form className="stack" method="post" action={href('/horinger/:slug/svar/endelig', { slug })}>
      <h2>{t('submit.final.title')}</h2>
      <p className="measure">{t('submit.final.text')}</p>
      <input type="hidden" name="kvittering" value={number} />
      <input type="hidden" name="forsok" value={attempt} />
      <ConfirmBox
        id="endelig"
        text={t('submit.final.confirm')}
        error={refused === 'final.not-confirmed' ? sayRule(t, { code: refused, values: {} }) : null}
      />
      <p className="actions">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('submit.final')}
        </button>
      </p>
    </form>
  )
}
