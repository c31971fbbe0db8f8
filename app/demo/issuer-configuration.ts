import { createHash, generateKeyPairSync } from 'node:crypto'
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { altinnResourceType } from '#app/domain/authorization-details'
import type { LoginKind } from '#app/domain/party'
import { type ClientRegistration, tenant } from './issuer-clients'
import { memoryAdapter } from './issuer-memory'
import { readAsked } from './issuer-representation'
import { type Person, people } from './people'

/** How one local issuer behaves: as the service it stands in for, with lifetimes so short that whoever leans on a token finds out. */
export function configurationOf(
  kind: LoginKind,
  { client, appAddress, cookieKeys }: { client: ClientRegistration; appAddress: string; cookieKeys: string[] },
): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const isOrganisation = kind === 'organisation'
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        ...client,
        redirect_uris: [`${appAddress}/logg-inn/tilbake`],
        post_logout_redirect_uris: [`${appAddress}/`],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    cookies: {
      keys: cookieKeys,
      names: { interaction: `${kind}_interaction`, resume: `${kind}_resume`, session: `${kind}_session` },
    },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: kind }] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    acrValues: { organisation: ['substantial', 'high'], private: ['idporten-loa-substantial', 'idporten-loa-high'], staff: [] }[kind],
    claims: { openid: ['sub', 'acr', 'amr', 'sid', 'locale', ...claimNames[kind]], profile: [] },
    conformIdTokenClaims: false,
    clientAuthMethods: ['client_secret_post', 'private_key_jwt'],
    ttl: { AccessToken: 120, IdToken: 120, RefreshToken: 7200, AuthorizationCode: 60, Interaction: 3600, Session: 7200, Grant: 7200 },
    issueRefreshToken: async () => isOrganisation,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: true },
    },
    discovery: {
      frontchannel_logout_supported: true,
      frontchannel_logout_session_supported: true,
      ...(isOrganisation ? { authorization_details_types_supported: [altinnResourceType] } : {}),
    },
    extraParams: isOrganisation ? { authorization_details: checkDetails } : {},
    interactions: { url: (ctx, { uid }) => `${new URL(ctx.oidc.issuer).pathname}/velg/${uid}` },
    async loadExistingGrant(ctx) {
      const { session, client: asking, result } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({ accountId: session?.accountId ?? '', clientId: asking?.clientId ?? '' })
      grant.addOIDCScope('openid profile')
      for (const detail of (result?.represents as Record<string, unknown>[] | undefined) ?? []) grant.addRar(detail as { type: string })
      await grant.save()
      return grant
    },
    async findAccount(ctx, id) {
      const person = people.find((candidate) => candidate.id === id)
      if (!person) return undefined
      return {
        accountId: id,
        async claims() {
          const { Grant: grant, AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc.entities
          return {
            sub: createHash('sha256').update(`${kind} ${id}`).digest('base64url'),
            sid: (code ?? refresh)?.sessionUid,
            locale: 'nb',
            ...(kind === 'staff' ? staffClaims(person) : { pid: person.pid }),
            ...(isOrganisation ? { authorization_details: detailsOf(grant) } : {}),
          }
        },
      }
    },
  }
}

const claimNames: Readonly<Record<LoginKind, readonly string[]>> = {
  organisation: ['pid', 'authorization_details'],
  private: ['pid'],
  staff: ['name', 'preferred_username', 'tid', 'oid', 'roles'],
}

const roles = { 'case-officer': 'Innspill.Saksbehandler', administrator: 'Innspill.Administrator' }

function staffClaims({ id, name, staffRole }: Person) {
  return {
    name,
    preferred_username: `${id}@helsedirektoratet.example`,
    tid: tenant,
    oid: createHash('sha256').update(id).digest('hex').slice(0, 32),
    roles: staffRole ? [roles[staffRole]] : [],
  }
}

async function checkDetails(_ctx: KoaContextWithOIDC, value: unknown): Promise<void> {
  try {
    readAsked(value)
  } catch (cause) {
    const { errors } = await import('oidc-provider')
    throw new errors.CustomOIDCProviderError('invalid_authorization_details', cause instanceof Error ? cause.message : String(cause))
  }
}

/** What the person was found to represent, as it goes into every answer. */
export function detailsOf(grant: unknown): readonly unknown[] | undefined {
  return (grant as { readonly rar?: readonly unknown[] } | undefined)?.rar
}
