import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { onTestFinished } from 'vitest'

/** What the next login is answered with; anything may be wrong. */
export interface Answer {
  claims: JWTPayload
  /** Beside the tokens. */
  response: Record<string, unknown>
  /** Signs with a key nobody has published. */
  isForged: boolean
}

/** An issuer that says whatever a test wants, over real HTTP. */
export async function startStubIssuer(metadata: Record<string, unknown> = {}) {
  const [own, another] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const jwks = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'a', alg: 'RS256', use: 'sig' }] }
  const answer: Answer = { claims: {}, response: {}, isForged: false }
  const asked: { path: string; form: URLSearchParams }[] = []
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    asked.push({ path, form: await formOf(request) })
    const send = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (path === '/.well-known/openid-configuration') send({ ...describe(), ...metadata })
    else if (path === '/jwks') send(jwks)
    else if (path === '/par') send({ request_uri: 'urn:ietf:params:oauth:request_uri:x', expires_in: 60 }, 201)
    else send(await tokens())
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = `http://localhost:${(server.address() as AddressInfo).port}`

  function describe() {
    return {
      issuer: address,
      authorization_endpoint: `${address}/authorize`,
      token_endpoint: `${address}/token`,
      jwks_uri: `${address}/jwks`,
      end_session_endpoint: `${address}/logout?x=1`,
      pushed_authorization_request_endpoint: `${address}/par`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_signing_alg_values_supported: ['RS256', 'ES256'],
      code_challenge_methods_supported: ['S256'],
    }
  }

  async function tokens() {
    const seconds = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000)
    const claims = { iss: address, aud: 'klient', sub: 'abc', iat: seconds, exp: seconds + 120, ...answer.claims }
    const idToken = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'a' })
      .sign(answer.isForged ? another.privateKey : own.privateKey)
    return { access_token: 'x', token_type: 'Bearer', expires_in: 120, id_token: idToken, ...answer.response }
  }

  return { address, answer, asked }
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const part of request) text += part
  return new URLSearchParams(text)
}
