import { data } from 'react-router'

/** With framework code, the framework looks every part of the address up among its routes: seconds, for thousands of parts. */
export const handle = { isReading: true }

export function loader() {
  throw data({ reason: 'not-found' }, { status: 404 })
}

export default function NotFound() {
  return null
}
