import { useContentLang, useT } from '#app/messages/use-t'
import type { PaperQuestion } from '#app/pdf/booklet-job'

/** Room on paper for what is asked: boxes to tick and lines to write on. */
export function PaperNotes({ code, questions }: { code: string; questions: readonly PaperQuestion[] }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <section className="paper-notes" aria-labelledby={`${code}-notater`}>
      <h4 id={`${code}-notater`}>{code === 'G' ? t('print.notes') : t('print.notes-to', { code })}</h4>
      {questions.map(({ id, label, choices, lines }) => (
        <div className="paper-question" key={id} lang={lang}>
          <p>{label}</p>
          {choices ? (
            <ul className="plain paper-choices">
              {choices.map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
          ) : (
            <div className="paper-lines">
              {Array.from({ length: lines }, (_, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines to write on are alike
                <div key={line} />
              ))}
            </div>
          )}
        </div>
      ))}
    </section>
  )
}
