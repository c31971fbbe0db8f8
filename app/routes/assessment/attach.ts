import { data, href, redirect } from 'react-router'
import { fileOf, readUpload, textOf } from '#app/access/read-upload'
import { RuleViolation } from '#app/domain/errors'
import { evidenceBytes } from '#app/platform/upload-limits'
import { attachFile } from '#app/use-cases/attach-file'
import type { Route } from './+types/attach'
import { assessorOf, notFound } from './assessor'
import { orBack } from './refusal'

/** Adds a file to the evidence of a requirement, and goes back to it. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, by } = await assessorOf(context, params.assessment)
  const form = await readUpload(request)
  const file = fileOf(form, 'fil')
  const here = href('/egenvurdering/vurdering/:assessment/krav/:code', params)
  const attachment = {
    code: params.code,
    kind: textOf(form, 'kind'),
    text: textOf(form, 'text').replace(/\r\n?/g, '\n'),
    fileName: file?.name ?? '',
    content: file?.content ?? Buffer.alloc(0),
  }
  const limits = { publicAddress: current.publicAddress, mostBytes: evidenceBytes }
  const work = attachFile(current.db, by, params.assessment, attachment, limits, current.now)
  ;(await orBack(work.catch(unknownRequirement), new URLSearchParams(), here)) ?? notFound()
  throw redirect(`${here}?lagret=1#evidence`, 303)
}

/** There is no page to go back to. */
function unknownRequirement(error: unknown): never {
  if (error instanceof RuleViolation && error.code === 'assessment.unknown-requirement')
    throw data({ reason: 'not-found' }, { status: 404 })
  throw error
}
