import { packagesGiving } from '../../app/domain/access-choice'
import { policyRules } from '../../app/domain/altinn-policy'
import type { ResourceIds } from '../../app/platform/register-settings'
import { getAccessChoice } from '../../db/access-choices'
import type { Readable } from '../../db/client'
import { listConsultees } from '../../db/consultees'
import { policyXml } from './policy-xml'
import { accessListJson, type Owner, resourceJson, wordings } from './resource-json'

/** Substantial. */
const minimumLevel = 3

export interface AltinnFile {
  readonly name: string
  readonly text: string
}

/** Everything the resource registry needs for one consultation, from the choice that holds in it. */
export async function altinnFiles(
  db: Readable,
  consultationId: string,
  { ids, owner, isListed }: { readonly ids: ResourceIds; readonly owner: Owner; readonly isListed: boolean },
): Promise<AltinnFile[]> {
  const choice = await getAccessChoice(db, consultationId)
  const rules = policyRules({
    write: packagesGiving(choice, 'write'),
    submit: packagesGiving(choice, 'submit'),
    selfAssess: packagesGiving(choice, 'self-assess'),
    leadersSubmit: choice.leadersSubmit,
  })
  const files = (['response', 'selfAssessment'] as const).flatMap((kind): AltinnFile[] => [
    { name: `${ids[kind]}.json`, text: json(resourceJson(ids[kind], wordings[kind], owner, isListed && kind === 'response')) },
    { name: `${ids[kind]}.policy.xml`, text: policyXml(ids[kind], rules[kind], minimumLevel) },
  ])
  if (!isListed) return files
  return [
    ...files,
    { name: `${ids.response}.access-list.json`, text: json(accessListJson(await knownNumbers(db, consultationId), ids.response)) },
  ]
}

async function knownNumbers(db: Readable, consultationId: string): Promise<string[]> {
  const groups = await listConsultees(db, consultationId)
  const bodies = groups.flatMap(({ lines }) => lines.flatMap(({ body, members }) => (body ? [body, ...members] : members)))
  return [...new Set(bodies.flatMap(({ number }) => number ?? []))].sort()
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
