import type { ReactNode } from 'react'
import type { Language } from '#app/domain/language'
import { useContentLang } from '#app/messages/use-t'
import type { ShownRemark } from './remarks-values'

/** What is entered of single items, in the language it is written in; with what can be done with each. */
export function RemarkList({
  remarks,
  written,
  children,
}: {
  remarks: readonly ShownRemark[]
  written: Language
  children?: (remark: ShownRemark) => ReactNode
}) {
  const lang = useContentLang()
  return (
    <ul className="plain stack">
      {remarks.map((remark) => (
        <li key={remark.code}>
          <h3>
            <span className="item-code">{remark.code}</span> <span lang={lang}>{remark.title}</span>
          </h3>
          <p className="registration-text" lang={written}>
            {remark.text}
          </p>
          {children?.(remark)}
        </li>
      ))}
    </ul>
  )
}
