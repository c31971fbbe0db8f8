import { problem } from './json-answer'

export function loader() {
  return problem('No such address. /api/v1/openapi.json lists those there are.')
}
