import { z } from 'zod'
import { currentOf } from '#app/access/current'
import type { Route } from './+types/openapi'
import { type Endpoint, endpoints } from './endpoints'
import { jsonAnswer } from './json-answer'
import { components, problemSchema } from './schemas'

export function loader({ request, context }: Route.LoaderArgs) {
  return jsonAnswer(request, describe(currentOf(context).publicAddress))
}

function describe(address: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Innspill, open data',
      version: '1',
      description:
        'Consultations (høringer), their drafts and consultees, and the access packages of Altinn. Nothing here asks for login, and nothing here is personal data. ' +
        'Fields may be added within version 1; none is removed or changes meaning.',
    },
    servers: [{ url: address }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [openApiPath(endpoint.path), { get: operationOf(endpoint) }])),
    components: {
      schemas: componentSchemas(),
      parameters: {
        slug: {
          name: 'slug',
          in: 'path',
          required: true,
          description: "The consultation's slug",
          schema: { type: 'string' },
        },
      },
    },
  }
}

function operationOf({ path, id, summary, schema }: Endpoint) {
  const hasSlug = path.includes(':slug')
  return {
    operationId: id,
    summary,
    ...(hasSlug && { parameters: [{ $ref: '#/components/parameters/slug' }] }),
    responses: {
      '200': {
        description: summary,
        headers: {
          ETag: {
            description: 'Strong; send it back as If-None-Match',
            schema: { type: 'string' },
          },
        },
        content: {
          'application/json': {
            schema: { $ref: referenceTo(components.get(schema)?.id ?? '') },
          },
        },
      },
      '304': { description: 'Unchanged since the given ETag' },
      ...(hasSlug && {
        '404': {
          description: 'No such consultation',
          content: {
            'application/problem+json': {
              schema: {
                $ref: referenceTo(components.get(problemSchema)?.id ?? ''),
              },
            },
          },
        },
      }),
    },
  }
}

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
