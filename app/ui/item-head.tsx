import type { Item } from '#app/domain/guideline'
import { useT } from '#app/messages/use-t'

export type ItemHeadValues = Pick<Item, 'code' | 'kind' | 'strength' | 'ageGroups'>

/** How a råd or krav is introduced wherever it stands: code, kind, strength, ages, and its own address. */
export function ItemHead({ item, permalink = null }: { item: ItemHeadValues; permalink?: string | null }) {
  const t = useT()
  return (
    <p className="item-head">
      <span className="item-code">{item.code}</span>
      <span className="item-kind">{t(`kind.${item.kind}`)}</span>
      {item.strength && (
        <span className="strength" data-strength={item.strength}>
          {t(`strength.${item.strength}`)}
        </span>
      )}
      {item.ageGroups.length > 0 && <span className="item-ages">{item.ageGroups.map((group) => t(`age.${group}`)).join(', ')}</span>}
      {permalink && (
        <a className="item-link" href={permalink}>
          <span className="visually-hidden">{t('frame.permalink', { code: item.code })}</span>
        </a>
      )}
    </p>
  )
}
