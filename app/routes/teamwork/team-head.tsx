import { href } from 'react-router'
import type { RuleCode } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Deadline } from '#app/ui/deadline'
import type { TeamHead as HeadValues } from './team'

/** The head of a page of working together. Below the board, the board is on the way. */
export function TeamHead({
  head,
  heading,
  lang,
  isBoard = false,
}: {
  head: HeadValues
  heading: string
  lang?: string | undefined
  isBoard?: boolean
}) {
  const t = useT()
  const contentLang = useContentLang()
  const { slug, title, organisation, deadline } = head
  const board = { to: href('/horinger/:slug/svar/arbeid', { slug }), text: t('team.title') }
  return (
    <>
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/horinger/:slug', { slug }), text: title, lang: contentLang },
          { to: href('/horinger/:slug/svar', { slug }), text: t('answer.title') },
          ...(isBoard ? [] : [board]),
        ]}
        here={heading}
        lang={lang}
      />
      <div className="page-head compact">
        <h1 lang={lang}>{heading}</h1>
        <div className="page-head-line">
          <p className="muted">{t('answer.from', { organisation })}</p>
          <Deadline deadline={deadline} />
        </div>
      </div>
    </>
  )
}

/** What came of what one did last. */
export function Outcome({
  done,
  refused,
  values = {},
}: {
  done: string | null
  refused: RuleCode | null
  values?: Readonly<Record<string, string | number>>
}) {
  const t = useT()
  return (
    <div id="melding" tabIndex={-1}>
      {refused && (
        <p className="ds-alert section" data-color="warning" role="alert">
          {sayRule(t, { code: refused, values })}
        </p>
      )}
      {done && !refused && (
        <p className="ds-alert section" data-color="success" role="status">
          {done}
        </p>
      )}
    </div>
  )
}
