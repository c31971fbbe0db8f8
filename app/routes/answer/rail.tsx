import { type RefObject, useEffect, useState } from 'react'
import type { ItemStanding } from '#app/domain/answer'
import { useT } from '#app/messages/use-t'
import { Standing } from './standing'

interface RailProps {
  readonly heading: string
  readonly codes: readonly string[]
  readonly standings: ReadonlyMap<string, ItemStanding>
  readonly troubles: ReadonlyMap<string, { readonly kind: string }>
  readonly form: RefObject<HTMLFormElement | null>
}

/** The page's items and where each stands; follows the reading. */
export function Rail({ heading, codes, standings, troubles, form }: RailProps) {
  const t = useT()
  const inView = useInView(form)
  const done = codes.filter((code) => standings.get(code) !== 'not-considered').length
  return (
    <nav className="rail" aria-labelledby="rail-heading">
      <h2 id="rail-heading">{heading}</h2>
      <p className="small muted">{t('answer.progress', { done, total: codes.length })}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <a href={`#${code}`} aria-current={inView === code ? 'true' : undefined}>
              <span className="item-code">{code}</span>
              <Standing standing={standings.get(code) ?? 'not-considered'} isConflict={troubles.get(code)?.kind === 'conflict'} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The item that has the focus, else the uppermost that crosses the upper part of the window. */
function useInView(form: RefObject<HTMLFormElement | null>): string | null {
  const [inView, setInView] = useState<string | null>(null)
  useEffect(() => {
    const crossing = new Set<Element>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) crossing[isIntersecting ? 'add' : 'delete'](target)
        const [first] = [...crossing].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        if (first) setInView(first.id)
      },
      { rootMargin: '-10% 0px -75% 0px' },
    )
    // Whoever works with the keyboard is where the focus is, also at the end of the page.
    const follow = ({ target }: FocusEvent) => {
      const item = target instanceof Element ? target.closest('.answer-item') : null
      if (item) setInView(item.id)
    }
    const { current } = form
    current?.addEventListener('focusin', follow)
    for (const item of current?.querySelectorAll('.answer-item') ?? []) observer.observe(item)
    return () => {
      observer.disconnect()
      current?.removeEventListener('focusin', follow)
    }
  }, [form])
  return inView
}
