import type { NameVariant } from '#app/domain/consultee'
import { useT } from '#app/messages/use-t'

/** A body with its number ready to read. */
export interface ShownBody {
  readonly name: string
  readonly nameVariants: readonly NameVariant[]
  readonly number: string | null
}

export interface ShownGroup {
  readonly id: string
  readonly name: string
  readonly lines: readonly {
    readonly id: string
    readonly nameAsWritten: string
    readonly number: string | null
    readonly isCollective: boolean
    readonly members: readonly ShownBody[]
  }[]
}

/** The list in its four groups; collective lines unfold to whom they stand for. */
export function ConsulteeList({ groups, nameLang }: { groups: readonly ShownGroup[]; nameLang: string | undefined }) {
  const t = useT()
  return (
    <div className="consultee-groups">
      {groups.map(({ id, name, lines }) => (
        <section className="consultee-group" key={id} aria-labelledby={id}>
          <h2 id={id}>
            <span lang={nameLang}>{name}</span> <span className="muted">{t('consultees.in-group', { count: lines.length })}</span>
          </h2>
          <ul className="consultee-list">
            {lines.map((line) => (
              <li key={line.id} id={line.id}>
                {line.members.length > 0 ? (
                  <details className="collective">
                    <summary>
                      {line.nameAsWritten} <span className="muted">{t('consultees.members', { count: line.members.length })}</span>
                    </summary>
                    <ul className="collective-members">
                      {line.members.map((member) => (
                        <li key={member.name}>
                          <Body body={member} />
                        </li>
                      ))}
                    </ul>
                  </details>
                ) : (
                  <>
                    <Body body={{ name: line.nameAsWritten, nameVariants: [], number: line.number }} />
                    {line.isCollective && <span className="muted small"> {t('consultees.no-members')}</span>}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Every name a body has, each in its language, and its number. */
export function Body({ body: { name, nameVariants, number } }: { body: ShownBody }) {
  const t = useT()
  return (
    <>
      {name}
      {nameVariants.map((variant) => (
        <span key={variant.name}>
          {' / '}
          <span lang={variant.language}>{variant.name}</span>
        </span>
      ))}
      {number && (
        <span className="muted small nowrap">
          {' '}
          <span className="visually-hidden">{t('consultees.number')}</span> {number}
        </span>
      )}
    </>
  )
}
