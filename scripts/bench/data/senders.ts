import { isOrganisationNumber } from '#app/domain/organisation-number'
import type { Respondent } from '#app/domain/respondent'
import type { Database } from '#db/client'
import { organisations } from '#db/schema'
import type { Random } from './random'

const names = ['Kari', 'Ola', 'Ingebjørg', 'Åse', 'Tor', 'Marit', 'Sindre', 'Ánne', 'Øyvind', 'Hanne', 'Mohammed', 'Zofia']

/** Everybody on the register first, as in a real høring; then bodies outside it and private persons, alternating. */
export function makeSenders(db: Database, count: number, random: Random): Respondent[] {
  const registered = db.connection
    .select({ organisationNumber: organisations.number, name: organisations.name, isTest: organisations.isTest })
    .from(organisations)
    .all()
    .flatMap(({ organisationNumber, name, isTest }): Respondent[] =>
      organisationNumber === null ? [] : [{ kind: 'organisation', organisationNumber, name, isTest }],
    )
  const taken = new Set(registered.map((sender) => (sender.kind === 'organisation' ? sender.organisationNumber : '')))
  const free = organisationNumbers(taken)
  const others = Array.from({ length: Math.max(0, count - registered.length) }, (_, i): Respondent => {
    const name = `${random.pick(names)} ${random.pick(names)}sen ${i}`
    return i % 2 === 0
      ? { kind: 'private', accountId: `bench-private-${i}`, name, isTest: false }
      : { kind: 'organisation', organisationNumber: free.next().value ?? '', name: `${name} AS`, isTest: false }
  })
  return [...registered, ...others].slice(0, count)
}

/** Valid numbers in the series that is not handed out. */
function* organisationNumbers(taken: ReadonlySet<string>): Generator<string> {
  for (let number = 310_000_000; ; number++) {
    if (isOrganisationNumber(String(number)) && !taken.has(String(number))) yield String(number)
  }
}
