import type { ReactNode } from 'react'

interface TableScrollProps {
  /** The id of what names the table; else `label`. */
  readonly labelledBy?: string
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode
}

/** A table wider than the page scrolls by itself. Whatever scrolls must have a name, and be reachable with the keyboard. */
export function TableScroll({ labelledBy, label, className, children }: TableScrollProps) {
  return (
    <section
      className={className ? `table-scroll ${className}` : 'table-scroll'}
      aria-labelledby={labelledBy}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
    >
      {children}
    </section>
  )
}
