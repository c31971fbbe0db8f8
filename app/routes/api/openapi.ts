import { z } from 'zod'
import { type Current, currentOf } from '#app/access/current'
import type { Route } from './+types/openapi'
import { createdSchema, detailedProblemSchema } from './assessment-schemas'
import { type Endpoint, endpoints, type SystemEndpoint, systemEndpoints } from './endpoints'
import { jsonAnswer } from './json-answer'
import { components } from './schemas'

export function loader({ request, context }: Route.LoaderArgs) {
  return jsonAnswer(request, describe(currentOf(context)))
}

function describe({ publicAddress: address, systems }: Current) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Innspill, open data',
      version: '1',
      description:
        'Consultations (høringer), their drafts and consultees, the access packages of Altinn, and what vendors have declared and shared with all. ' +
        "What begins with /api/v1/leverandor/ is for vendors' own systems, with a token from Maskinporten; nothing else asks for login. Nothing here is personal data. " +
        'Fields may be added within version 1; none is removed or changes meaning.',
    },
    servers: [{ url: address }],
    paths: pathsOf(),
    components: {
      schemas: componentSchemas(),
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, description]) => [
          name,
          { name, in: 'path', required: true, description, schema: { type: 'string' } },
        ]),
      ),
      securitySchemes: {
        maskinporten: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: `A token from Maskinporten${systems ? ` with the scope ${systems.scope}` : ''}. Its consumer is the organisation whose products it may touch.`,
        },
      },
    },
  }
}

/** Everything an address may name. */
const parameters = {
  slug: "The consultation's slug",
  number: "The declaration's number",
  product: "The product's id",
  assessment: "The assessment's id",
} as const

function pathsOf() {
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of endpoints) paths[openApiPath(endpoint.path)] = { get: operationOf(endpoint) }
  for (const endpoint of systemEndpoints) {
    const path = openApiPath(endpoint.path)
    paths[path] = { ...paths[path], [endpoint.method]: systemOperationOf(endpoint) }
  }
  return paths
}

function parametersIn(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({ $ref: `#/components/parameters/${name}` }))
}

const tagHeader = { ETag: { description: 'Strong; send it back as If-None-Match', schema: { type: 'string' } } }

function operationOf({ path, id, summary, schema }: Endpoint) {
  const named = parametersIn(path)
  return {
    operationId: id,
    summary,
    ...(named.length > 0 && { parameters: named }),
    responses: {
      '200': { description: summary, headers: tagHeader, content: jsonOf(schema) },
      '304': { description: 'Unchanged since the given ETag' },
      ...(named.length > 0 && { '404': problemOf('There is no such thing') }),
    },
  }
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  description: 'The ETag of the lines as they were read; 412 when somebody has changed them since',
  schema: { type: 'string' },
}

function systemOperationOf({ path, id, summary, schema, body, hasTag = false }: SystemEndpoint) {
  const named = [...parametersIn(path), ...(hasTag && body ? [ifMatch] : [])]
  return {
    operationId: id,
    summary,
    security: [{ maskinporten: [] }],
    ...(named.length > 0 && { parameters: named }),
    ...(body && { requestBody: { required: true, content: jsonOf(body) } }),
    responses: {
      [schema === createdSchema ? '201' : '200']: {
        description: summary,
        ...(hasTag && { headers: { ETag: { description: 'Of all the lines; send it back as If-Match', schema: { type: 'string' } } } }),
        content: jsonOf(schema),
      },
      '401': problemOf('No token, or one that does not hold'),
      '403': problemOf('The token lacks the scope, or the organisation may not assess'),
      ...(path.includes(':') && { '404': problemOf('The organisation has no such thing') }),
      ...(body && {
        '400': problemOf('Not JSON, or something the guideline does not have'),
        '409': problemOf('Declared, taken, or changed by somebody else'),
        ...(hasTag && { '412': problemOf('The lines have changed since they were read') }),
        '413': problemOf('Larger than 2 MB'),
        '415': problemOf('Not application/json'),
        '422': problemOf('What was sent breaks a rule; errors tell where'),
      }),
      '429': problemOf('Too many requests; Retry-After tells how long to wait'),
      '503': problemOf('The keys of Maskinporten cannot be had just now'),
    },
  }
}

const problemOf = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: schemaOf(detailedProblemSchema) } },
})
const jsonOf = (schema: z.ZodType) => ({ 'application/json': { schema: schemaOf(schema) } })
const schemaOf = (schema: z.ZodType) => ({ $ref: referenceTo(components.get(schema)?.id ?? '') })

/** Read as input, objects stay open: a program must not break when a field is added. */
function componentSchemas() {
  const { schemas } = z.toJSONSchema(components, {
    uri: referenceTo,
    io: 'input',
  })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]))
}

function referenceTo(id: string): string {
  return `#/components/schemas/${id}`
}

/** `/horinger/:slug` → `/horinger/{slug}`. */
function openApiPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}
