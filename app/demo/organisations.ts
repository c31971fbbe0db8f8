import type { Database } from '#db/client'
import { putTestOrganisation } from '#db/organisations'
import { organisations } from './people'

/** Puts the synthetic organisations beside the real ones, marked as tests. Repeatable. */
export async function putDemoOrganisations(db: Database): Promise<void> {
  for (const organisation of organisations) await putTestOrganisation(db, organisation)
}
