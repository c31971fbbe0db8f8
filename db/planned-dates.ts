import { type Readable, statement } from './client'
import { keysOf } from './guidelines'

/** A date that once stood for a requirement, in the version of the guideline it was declared against. */
export interface EarlierDate {
  readonly declarationId: number
  readonly versionId: string
  readonly code: string
  readonly plannedDate: string
}

/** Who asks: what was shared with them, or with somebody they are, is what they may hear of; whether it still is does not matter. */
export interface Audience {
  readonly isAgency: boolean
  /** Hashes of the tokens they hold. */
  readonly links: readonly string[]
}

/** A declaration builds on the assessment it was begun from, and that on another. */
const earlier = statement((c) =>
  c.$client.prepare(`
    with recursive chain (root, assessment, depth) as (
      select d.id, a.carried_from, 1 from declarations d join assessments a on a.id = d.assessment_id
        where d.id in (select value from json_each(@ids)) and a.carried_from is not null
      union all
      select chain.root, a.carried_from, chain.depth + 1 from chain join assessments a on a.id = chain.assessment
        where a.carried_from is not null and chain.depth < 100
    )
    select chain.root as declarationId, d.version_id as versionId, l.item_id as itemId, l.planned_date as plannedDate
    from chain
      join declarations d on d.assessment_id = chain.assessment
      join declared_lines l on l.declaration_id = d.id and l.planned_date <> ''
    where exists (
      select 1 from declaration_shares s where s.declaration_id = d.id and (
        s.kind = 'public'
        or (@isAgency and s.kind = 'agency')
        or (s.kind = 'link' and s.recipient in (
          select held.recipient from declaration_shares held
          where held.declaration_id = chain.root and held.kind = 'link' and held.token_hash in (select value from json_each(@links))
        ))
      )
    )
    order by chain.depth desc`),
)

/**
 * The planned dates that stood in the declarations these build on, oldest first, as far as they were shared with whoever asks. Only what
 * was declared counts: what a vendor wrote and rewrote before is its own.
 */
export async function listEarlierDates(db: Readable, ids: readonly number[], { isAgency, links }: Audience): Promise<EarlierDate[]> {
  const rows = earlier(db).all({ ids: JSON.stringify(ids), isAgency: isAgency ? 1 : 0, links: JSON.stringify(links) }) as {
    declarationId: number
    versionId: string
    itemId: number
    plannedDate: string
  }[]
  return rows.map(({ itemId, ...row }) => ({ ...row, code: keysOf(db, row.versionId).itemCodeOf.get(itemId) ?? '' }))
}

const ownDates = statement((c) =>
  c.$client.prepare(`
    with recursive chain (assessment, depth) as (
      select @id, 0
      union all
      select a.carried_from, chain.depth + 1 from chain join assessments a on a.id = chain.assessment
        where a.carried_from is not null and chain.depth < 100
    )
    select a.version_id as versionId, h.item_id as itemId, coalesce(json_extract(h.after, '$.plannedDate'), '') as plannedDate
    from chain
      join assessment_history h on h.assessment_id = chain.assessment
      join assessments a on a.id = chain.assessment
    order by chain.depth desc, h.id`),
)

/** Every planned date that was ever saved in an assessment and those it was begun from, oldest first: for its owner alone. */
export async function listOwnDates(db: Readable, id: string): Promise<Omit<EarlierDate, 'declarationId'>[]> {
  const rows = ownDates(db).all({ id }) as { versionId: string; itemId: number; plannedDate: string }[]
  return rows.map(({ itemId, ...row }) => ({ ...row, code: keysOf(db, row.versionId).itemCodeOf.get(itemId) ?? '' }))
}
