import { expect, test } from 'vitest'
import { type Line, policy } from '#app/access/policy'
import { appWith } from '../app'
import { slug } from '../builders'
import { anUpload } from '../upload'
import { aDeclaration, aProduct, share } from '../vendor'
import type { Visitor } from '../visitor'

const circle = `/horinger/${slug}/svar/virksomheten`

/** Names in the access table of what belongs to one organisation. */
const owned = ['product', 'assessment', 'share', 'member', 'invitation', 'upload', 'comment', 'revision'] as const
type Ids = Readonly<Record<(typeof owned)[number], string>>

const unused: Ids = {
  product: '11111111-1111-4111-8111-111111111111',
  assessment: '22222222-2222-4222-8222-222222222222',
  share: '33333333-3333-4333-8333-333333333333',
  member: '987654321',
  invitation: '44444444-4444-4444-8444-444444444444',
  upload: '55555555-5555-4555-8555-555555555555',
  comment: '987654321',
  revision: '987654321',
}

function pathOf(pattern: string, ids: Ids): string {
  const others: Readonly<Record<string, string>> = { slug, code: 'K-1.1' }
  return pattern.replace(/:(\w+)/g, (match, name: string) => ids[name as keyof Ids] ?? others[name] ?? match)
}

/** What somebody who may do everything for their own organisation is told. */
async function tell(who: Visitor, method: string, path: string): Promise<number> {
  const isRead = method === 'GET' || method === 'HEAD'
  const response = await who.request(path, {
    method,
    headers: { origin: new URL((await who.request('/')).url).origin, 'sec-fetch-site': 'same-origin' },
    ...(isRead ? {} : { body: new URLSearchParams({ bekreftet: 'ja', tilgang: 'reader', kind: 'public' }) }),
  })
  await response.arrayBuffer()
  return response.status
}

test('what belongs to another organisation is not there, on any page, by any method, and cannot be told from what does not exist', async () => {
  const app = await appWith()
  const nina = await app.loginAs('nina')
  const { at } = await aDeclaration(nina)
  await share(nina, at, 'link', 'Fjellvik kommune')
  expect((await nina.post(circle, { epost: 'kollega@nordlys.example', tilgang: 'writer', sprak: 'nb' })).status).toBe(303)
  await anUpload(app, nina, await aProduct(nina, { name: 'Lest inn' }))
  const svar = `/horinger/${slug}/svar`
  await nina.post(`${svar}/kapittel/1`, { 'K-1.1/krav.kommentar': 'Vårt eget' })
  await nina.post(`${svar}/arbeid/punkt/K-1.1`, { kommentar: 'Mellom oss' })
  const { connection } = app.db
  const one = (sql: string) => String(Object.values(connection.$client.prepare(sql).get() as object)[0])
  app.db.writer.$client
    .prepare(
      `insert into memberships (consultation_id, organisation_number, organisation_name, is_test, account_id, position, created_at)
       select consultation_id, organisation_number, organisation_name, is_test, created_by, 'writer', created_at from invitations`,
    )
    .run()
  const theirs: Ids = {
    product: one(
      'select v.product_id from product_versions v join assessments a on a.product_version_id = v.id where a.declared_at is not null',
    ),
    assessment: one('select id from assessments where declared_at is not null'),
    share: one('select id from declaration_shares'),
    member: one('select id from memberships'),
    invitation: one('select id from invitations'),
    upload: one('select id from uploads'),
    comment: one('select id from item_comments'),
    revision: one('select id from revisions'),
  }
  // For its own people it is there.
  for (const pattern of [
    '/egenvurdering/produkt/:product',
    '/egenvurdering/vurdering/:assessment/deling',
    '/egenvurdering/opplasting/:upload',
  ]) {
    expect([pattern, await tell(nina, 'GET', pathOf(pattern, theirs))]).toEqual([pattern, 200])
  }
  const revoked = await tell(nina, 'POST', pathOf('/horinger/:slug/svar/virksomheten/invitasjoner/:invitation/tilbaketrekking', theirs))
  expect(revoked).toBe(303)
  const siv = await app.loginAs('siv')
  // Where systems or staff alone may come, others are told so before anything is looked for; vendor-api.test.ts has the same of systems.
  const isForRespondents = ({ open, send }: Line) => [...open, ...send].includes('approver')
  const patterns = Object.entries(policy).flatMap(([pattern, line]) =>
    owned.some((name) => pattern.includes(`:${name}`)) && isForRespondents(line) ? [pattern] : [],
  )
  expect(patterns.length).toBeGreaterThan(12)
  const wrong: string[] = []
  for (const pattern of patterns) {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE']) {
      for (const suffix of method === 'HEAD' ? [''] : ['', '.data']) {
        const [real, made] = [
          await tell(siv, method, pathOf(pattern, theirs) + suffix),
          await tell(siv, method, pathOf(pattern, unused) + suffix),
        ]
        if (real !== made || ![404, 405].includes(real))
          wrong.push(`${method} ${pattern}${suffix}: ${real}, and ${made} where there is nothing`)
      }
    }
  }
  expect(wrong).toEqual([])
}, 60_000)
