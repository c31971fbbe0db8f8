import { useContentLang, useT } from '#app/messages/use-t'
import { useFrame } from '#app/ui/frame-values'
import type { QuestionValues, Trouble } from './sheet-values'

/**
 * Two people answered the same questions. Theirs stand here, mine in the fields; the buttons post the page, so that the choice
 * works without scripts and everything else on the page is saved with it.
 */
export function Conflict({
  code,
  conflict,
  questions,
}: {
  code: string
  conflict: Extract<Trouble, { kind: 'conflict' }>
  questions: readonly QuestionValues[]
}) {
  const t = useT()
  const lang = useContentLang()
  // What is saved under one's own name was saved in another window, or with another answer to the same item.
  const isKnown = conflict.savedBy !== useFrame()?.person?.name
  const asked = questions.filter(({ id }) => conflict.questions.includes(id))
  return (
    <section className="conflict" aria-labelledby={`${code}-conflict`}>
      <h3 id={`${code}-conflict`}>
        <span className="state" data-state="conflict">
          {t('answer.conflict.title')}
        </span>
      </h3>
      <p>
        {isKnown ? t('answer.conflict.by', { name: conflict.savedBy }) : t('answer.conflict.by-unknown')} {t('answer.conflict.text')}
      </p>
      <dl className="answers">
        {asked.map((question) => (
          <div key={question.id}>
            <dt>
              <span lang={lang}>{question.label}</span> – {t('answer.conflict.theirs')}
            </dt>
            <dd>{wordsOf(question, conflict.theirs[question.id] ?? '') || t('answer.conflict.blank')}</dd>
          </div>
        ))}
      </dl>
      <input type="hidden" name={`${code}/their-base`} value={conflict.theirBase} />
      <input type="hidden" name={`${code}/conflicts`} value={conflict.questions.join(' ')} />
      <div className="cluster">
        <button className="ds-button" data-variant="secondary" type="submit" name="velg" value={`${code} theirs`}>
          {t('answer.conflict.use-theirs')}
        </button>
        <button className="ds-button" data-variant="secondary" type="submit" name="velg" value={`${code} mine`}>
          {t('answer.conflict.keep-mine')}
        </button>
      </div>
    </section>
  )
}

function wordsOf({ choices }: QuestionValues, value: string): string {
  return choices ? (choices.find(({ code }) => code === value)?.label ?? '') : value
}
