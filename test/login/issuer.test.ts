import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, test } from 'vitest'
import { createIssuer, type LoginIssuer } from '#app/access/oidc'
import type { VerifiedLogin } from '#app/domain/party'
import { readLoginSettings } from '#app/platform/login-settings'
import { SettingsReader } from '#app/platform/settings-reader'
import { startStubIssuer } from './stub-issuer'

const callback = 'https://innspill.example.no/logg-inn/tilbake'
const tenant = '9b1c4f6e-2d57-4a1e-8f43-0c6a5d2e7b90'
const party = {
  orgno: { authority: 'iso6523-actorid-upis', ID: '0192:310000019' },
  resource: 'hdir-innspill',
  name: 'EKSEMPEL KOMMUNE',
  unit_type: 'KOMM',
}
const details = (changes: object = {}, of: object = party) => [
  { type: 'ansattporten:altinn:resource', resource: 'urn:altinn:resource:hdir-innspill', authorized_parties: [{ ...of, ...changes }] },
]
const person = { pid: '04837110063', acr: 'substantial', sid: 's-1' }

/** The three services by the settings an installation would give, all of them at the stub. */
function servicesAt(address: string, env: Record<string, string> = {}) {
  const names = ['ANSATTPORTEN', 'IDPORTEN', 'ENTRA'].flatMap((name) => [
    [`INNSPILL_${name}_ISSUER`, address],
    [`INNSPILL_${name}_CLIENT_ID`, 'klient'],
    [`INNSPILL_${name}_CLIENT_SECRET`, 'hemmelig'],
  ])
  const own = { INNSPILL_ANSATTPORTEN_RESOURCE: 'hdir-innspill', INNSPILL_ENTRA_TENANT: tenant }
  const reader = new SettingsReader({ ...Object.fromEntries(names), ...own, ...env })
  const settings = readLoginSettings(reader, { isLocal: true })
  reader.finish()
  return settings
}

type Stub = Awaited<ReturnType<typeof startStubIssuer>>

/** From the question to the answer, as the browser would carry them. */
async function logIn(stub: Stub, issuer: LoginIssuer, claims: object, change: (answer: URL) => void = () => {}): Promise<VerifiedLogin> {
  const { address, attempt } = await issuer.begin(callback, 'nn')
  stub.answer.claims = { nonce: attempt.nonce, ...claims }
  const answer = new URL(callback)
  answer.searchParams.set('code', 'abc')
  answer.searchParams.set('state', address.searchParams.get('state') ?? attempt.state)
  change(answer)
  return issuer.finish(answer, attempt)
}

async function organisationAt(env: Record<string, string> = {}, metadata: Record<string, unknown> = {}) {
  const stub = await startStubIssuer(metadata)
  return { stub, issuer: createIssuer(servicesAt(stub.address, env).organisation) }
}

describe('what is asked of Ansattporten', () => {
  test('a code with PKCE, state and nonce, the level, the language, and the resource', async () => {
    const { issuer } = await organisationAt()
    const { searchParams } = (await issuer.begin(callback, 'nn')).address
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'klient',
      redirect_uri: callback,
      scope: 'openid profile',
      acr_values: 'substantial',
      code_challenge_method: 'S256',
      ui_locales: 'nn',
      prompt: 'login',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(40)
    expect(JSON.parse(searchParams.get('authorization_details') ?? '')).toEqual([
      {
        type: 'ansattporten:altinn:resource',
        resource: 'urn:altinn:resource:hdir-innspill',
        allow_multiple_organizations: true,
        representation_is_required: false,
      },
    ])
  })

  test.each([
    ['array', ['write', 'report']],
    ['string', 'write,report'],
  ])('actions as %s, when there are any', async (form, actions) => {
    const env = { INNSPILL_ANSATTPORTEN_ACTIONS: 'write report', INNSPILL_ANSATTPORTEN_ACTIONS_FORM: form }
    const { issuer } = await organisationAt(env)
    const { searchParams } = (await issuer.begin(callback, 'nb')).address
    expect(JSON.parse(searchParams.get('authorization_details') ?? '')).toMatchObject([{ actions }])
  })

  test('what an installation wants otherwise', async () => {
    const { issuer } = await organisationAt({
      INNSPILL_ANSATTPORTEN_ACR: 'idporten-loa-high',
      INNSPILL_ANSATTPORTEN_ORGANIZATIONFORM: 'enterprise',
      INNSPILL_ANSATTPORTEN_ALLOW_MULTIPLE: 'no',
      INNSPILL_ANSATTPORTEN_REPRESENTATION_REQUIRED: 'yes',
      INNSPILL_ANSATTPORTEN_PROMPT: 'none',
      INNSPILL_ANSATTPORTEN_UI_LOCALES: 'no',
      INNSPILL_ANSATTPORTEN_SCOPE: 'openid',
    })
    const { searchParams } = (await issuer.begin(callback, 'nb')).address
    expect([searchParams.get('acr_values'), searchParams.get('scope')]).toEqual(['idporten-loa-high', 'openid'])
    expect([searchParams.has('prompt'), searchParams.has('ui_locales')]).toEqual([false, false])
    expect(JSON.parse(searchParams.get('authorization_details') ?? '')).toEqual([
      {
        type: 'ansattporten:altinn:resource',
        resource: 'urn:altinn:resource:hdir-innspill',
        organizationform: 'enterprise',
        representation_is_required: true,
      },
    ])
  })

  test('pushed ahead, nothing of it stands in the address', async () => {
    const { stub, issuer } = await organisationAt({ INNSPILL_ANSATTPORTEN_PAR: 'yes' })
    const { address } = await issuer.begin(callback, 'nb')
    expect([...address.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
    const pushed = stub.asked.find(({ path }) => path === '/par')?.form
    expect(pushed?.get('code_challenge_method')).toBe('S256')
    expect(pushed?.get('authorization_details')).toContain('urn:altinn:resource:hdir-innspill')
    stub.answer.response = { authorization_details: details() }
    expect((await logIn(stub, issuer, person)).parties).toHaveLength(1)
  })

  test('its metadata is fetched once, however many log in', async () => {
    const { stub, issuer } = await organisationAt()
    await Promise.all([issuer.begin(callback, 'nb'), issuer.begin(callback, 'nb')])
    await issuer.begin(callback, 'nb')
    expect(stub.asked.filter(({ path }) => path.startsWith('/.well-known'))).toHaveLength(1)
  })
})

describe('what Ansattporten answers', () => {
  test('is read into a login', async () => {
    const { stub, issuer } = await organisationAt()
    stub.answer.response = { authorization_details: details() }
    expect(await logIn(stub, issuer, person)).toMatchObject({
      kind: 'organisation',
      issuer: stub.address,
      subject: 'abc',
      pid: '04837110063',
      name: null,
      level: 3,
      sid: 's-1',
      staffRole: null,
      parties: [{ organisationNumber: '310000019', name: 'EKSEMPEL KOMMUNE' }],
    })
  })

  test('the token response goes before the id_token, which is read where the response has nothing', async () => {
    const { stub, issuer } = await organisationAt()
    const other = details({ orgno: { ...party.orgno, ID: '0192:310000027' } })
    stub.answer.response = { authorization_details: details() }
    expect((await logIn(stub, issuer, { ...person, authorization_details: other })).parties).toMatchObject([
      { organisationNumber: '310000019' },
    ])
    stub.answer.response = {}
    expect((await logIn(stub, issuer, { ...person, authorization_details: other })).parties).toMatchObject([
      { organisationNumber: '310000027' },
    ])
  })

  test.each([
    ['for another resource', details({}, { ...party, resource: 'hdir-annet' })],
    ['for the person alone', [{ type: 'ansattporten:altinn:resource' }]],
    ['that is no list', 'x'],
  ])('an answer %s lets in a person without organisation', async (_, authorizationDetails) => {
    const { stub, issuer } = await organisationAt()
    stub.answer.response = { authorization_details: authorizationDetails }
    expect((await logIn(stub, issuer, person)).parties).toEqual([])
  })

  test.each([
    ['substantial', 'high', false],
    ['high', 'high', true],
    ['idporten-loa-substantial', 'substantial', true],
    ['idporten-loa-high', 'high', true],
    ['idporten-loa-low', 'substantial', false],
    [undefined, 'substantial', false],
  ])('acr %s where the least is %s: let in is %s', async (acr, minimum, isIn) => {
    const { stub, issuer } = await organisationAt({ INNSPILL_ANSATTPORTEN_ACR_MINIMUM: minimum })
    const login = logIn(stub, issuer, { ...person, acr })
    if (isIn) await expect(login).resolves.toBeTruthy()
    else await expect(login).rejects.toMatchObject({ because: 'too-low' })
  })

  test.each([
    ['another nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['another receiver', { aud: 'another' }],
    ['another issuer', { iss: 'https://ond.example' }],
    ['a token that has run out', { exp: 1000 }],
  ])('%s is refused', async (_, wrong) => {
    const { stub, issuer } = await organisationAt()
    await expect(logIn(stub, issuer, { ...person, ...wrong })).rejects.toThrow()
  })

  test('a token somebody else has signed is refused, and so is another state', async () => {
    const { stub, issuer } = await organisationAt()
    await expect(logIn(stub, issuer, person, (answer) => answer.searchParams.set('state', 'another'))).rejects.toThrow()
    stub.answer.isForged = true
    await expect(logIn(stub, issuer, person)).rejects.toThrow()
  })

  test('iss beside the code is not needed, but must be right when it is there', async () => {
    const { stub, issuer } = await organisationAt()
    await expect(logIn(stub, issuer, person)).resolves.toBeTruthy()
    await expect(logIn(stub, issuer, person, (answer) => answer.searchParams.set('iss', stub.address))).resolves.toBeTruthy()
    await expect(logIn(stub, issuer, person, (answer) => answer.searchParams.set('iss', 'https://ond.example'))).rejects.toThrow()
  })

  test('who turned back has cancelled; any other refusal is a fault', async () => {
    const { stub, issuer } = await organisationAt()
    const failing = (error: string) => (answer: URL) => {
      answer.searchParams.delete('code')
      answer.searchParams.set('error', error)
    }
    await expect(logIn(stub, issuer, person, failing('access_denied'))).rejects.toMatchObject({ because: 'cancelled' })
    await expect(logIn(stub, issuer, person, failing('login_required'))).rejects.toMatchObject({ name: 'AuthorizationResponseError' })
  })
})

describe('how we prove who we are', () => {
  test('with a secret, in the form', async () => {
    const { stub, issuer } = await organisationAt()
    await logIn(stub, issuer, person)
    const form = stub.asked.find(({ path }) => path === '/token')?.form
    expect([form?.get('client_id'), form?.get('client_secret')]).toEqual(['klient', 'hemmelig'])
    expect(form?.get('code_verifier')?.length).toBeGreaterThan(42)
  })

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  test.each([
    ['a JWK', JSON.stringify({ ...ec.export({ format: 'jwk' }), kid: 'vår' }), {}, 'ES256', 'vår'],
    ['a PEM', String(rsa.export({ type: 'pkcs8', format: 'pem' })), { INNSPILL_ANSATTPORTEN_CLIENT_KEY_ID: 'k1' }, 'RS256', 'k1'],
    ['a PEM on one line', String(rsa.export({ type: 'pkcs8', format: 'pem' })).replaceAll('\n', '\\n'), {}, 'RS256', undefined],
  ])('with %s: an assertion for the issuer alone, new each time', async (_, key, more, alg, kid) => {
    const { stub, issuer } = await organisationAt({ INNSPILL_ANSATTPORTEN_CLIENT_KEY: key, ...more })
    await logIn(stub, issuer, person)
    await logIn(stub, issuer, person)
    const forms = stub.asked.filter(({ path }) => path === '/token').map(({ form }) => form)
    const [first, second] = forms.map((form) => decodeJwt(form.get('client_assertion') ?? ''))
    expect(first).toMatchObject({ iss: 'klient', sub: 'klient', aud: stub.address })
    expect(Number(first?.exp) - Number(first?.iat)).toBeLessThanOrEqual(120)
    expect(first?.jti).not.toBe(second?.jti)
    const header = decodeProtectedHeader(forms[0]?.get('client_assertion') ?? '')
    expect([header.alg, header.kid]).toEqual([alg, kid])
    expect(forms[0]?.has('client_secret')).toBe(false)
  })
})

describe('ID-porten', () => {
  test('tells a person without organisation, sometimes without a number', async () => {
    const stub = await startStubIssuer()
    const issuer = createIssuer(servicesAt(stub.address).private)
    const { searchParams } = (await issuer.begin(callback, 'nb')).address
    expect([searchParams.get('acr_values'), searchParams.has('authorization_details')]).toEqual(['idporten-loa-substantial', false])
    const claims = { acr: 'idporten-loa-high', authorization_details: details() }
    expect(await logIn(stub, issuer, claims)).toMatchObject({ kind: 'private', pid: null, subject: 'abc', level: 4, parties: [] })
    expect((await logIn(stub, issuer, { ...claims, pid: '123' })).pid).toBeNull()
  })
})

describe('Entra ID', () => {
  const claims = { tid: tenant, oid: 'o-1', name: 'Ingrid Fiktiv', preferred_username: 'ingrid@example.no' }
  const staffAt = async (env: Record<string, string> = {}) => {
    const stub = await startStubIssuer()
    return { stub, issuer: createIssuer(servicesAt(stub.address, env).staff) }
  }

  test('knows people by object and tenant, and what they may by their app roles', async () => {
    const { stub, issuer } = await staffAt()
    const roleOf = async (roles: unknown) => (await logIn(stub, issuer, { ...claims, roles })).staffRole
    expect(await logIn(stub, issuer, { ...claims, roles: ['Innspill.Saksbehandler'] })).toMatchObject({
      subject: `${tenant} o-1`,
      name: 'Ingrid Fiktiv',
      pid: null,
      staffRole: 'case-officer',
      parties: [],
    })
    expect(await roleOf(['Innspill.Saksbehandler', 'Innspill.Administrator'])).toBe('administrator')
    for (const roles of [undefined, [], ['innspill.saksbehandler'], 'Innspill.Administrator']) expect(await roleOf(roles)).toBeNull()
  })

  test('calls the roles what the installation does', async () => {
    const { stub, issuer } = await staffAt({ INNSPILL_ENTRA_ROLE_CASE_OFFICER: 'hoering' })
    expect((await logIn(stub, issuer, { ...claims, roles: ['hoering'] })).staffRole).toBe('case-officer')
    expect((await logIn(stub, issuer, { ...claims, roles: ['Innspill.Saksbehandler'] })).staffRole).toBeNull()
  })

  test('lets in nobody from another tenant', async () => {
    const { stub, issuer } = await staffAt()
    const stranger = { ...claims, tid: '00000000-0000-4000-8000-000000000000', roles: ['Innspill.Administrator'] }
    await expect(logIn(stub, issuer, stranger)).rejects.toMatchObject({ because: 'wrong-tenant' })
    await expect(logIn(stub, issuer, { ...claims, tid: undefined })).rejects.toThrow()
  })
})

describe('logging out there', () => {
  test('is a form with the token, which stands in no address', async () => {
    const { stub, issuer } = await organisationAt({ INNSPILL_ANSATTPORTEN_LOGOUT_ORIGINS: 'https://ut.example.no' })
    expect(await issuer.farewell('a.b.c', 'https://innspill.example.no/')).toEqual({
      address: `${stub.address}/logout`,
      method: 'post',
      fields: { x: '1', id_token_hint: 'a.b.c', post_logout_redirect_uri: 'https://innspill.example.no/', client_id: 'klient' },
      origins: [stub.address, 'https://ut.example.no'],
    })
    expect((await issuer.farewell(null, 'https://innspill.example.no/')).fields).not.toHaveProperty('id_token_hint')
  })

  test('where the issuer takes no form, the token is not sent at all', async () => {
    const { issuer } = await organisationAt({ INNSPILL_ANSATTPORTEN_LOGOUT_METHOD: 'get' })
    expect(await issuer.farewell('a.b.c', 'https://innspill.example.no/')).toMatchObject({
      method: 'get',
      fields: { client_id: 'klient' },
    })
    expect(JSON.stringify(await issuer.farewell('a.b.c', 'https://innspill.example.no/'))).not.toContain('a.b.c')
  })
})
