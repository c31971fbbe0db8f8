import { createContext, Fragment, type HTMLAttributes, type ReactNode, useContext } from 'react'

/** Gives the HTML of a part, made once for each key of its owner: ui/keeper.server.tsx. */
export type Keeper = (part: KeptPart) => string

/** Null in browsers. */ export const KeeperContext = createContext<Keeper | null>(null)

/** A part of an element. It may depend on its owner, its key, its text and the language alone. */
export interface KeptPart {
  readonly owner: object
  /** Names everything the part shows that its owner does not already tell; null for a part that is made anew each time. */
  readonly key: string | null
  /** What somebody wrote, shown once and whole in a textarea: put in as it is sent, and never kept. */
  readonly text?: string
  readonly render: (text: string) => ReactNode
}

interface KeptProps extends HTMLAttributes<HTMLElement> {
  readonly as?: 'div' | 'footer'
  readonly parts: readonly KeptPart[]
}

/**
 * An element whose parts are the same in many pages. The server makes each part once and then only copies it: an answer page has
 * fifteen hundred elements, and making them anew was most of its cost. Browsers make the parts as ever and wake them as ever,
 * since what the server sends is what React would have sent.
 */
export function Kept({ as: Tag = 'div', parts, ...attributes }: KeptProps) {
  const keep = useContext(KeeperContext)
  if (!keep)
    return (
      <Tag {...attributes}>
        {parts.map(({ render, text = '' }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts neither come nor go while a page lives
          <Fragment key={i}>{render(text)}</Fragment>
        ))}
      </Tag>
    )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React made it
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: parts.map(keep).join('') }} />
}
