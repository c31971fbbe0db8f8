/**
 * One of the shapes in icons.json, taken by name: `import { Table } from './icons.json'`. Stands beside a word, never alone. Those that
 * browsers wake with a page are in icons-hydrated.json: a file travels whole.
 */
export function Icon({ shape }: { shape: readonly string[] }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {shape.map((d) => (
        <path key={d} fillRule="evenodd" clipRule="evenodd" d={d} />
      ))}
    </svg>
  )
}
