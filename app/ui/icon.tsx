/** One of the shapes in icons.json, taken by name: `import { Clock } from './icons.json'`. Stands beside a word, never alone. */
export function Icon({ shape }: { shape: readonly string[] }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {shape.map((d) => (
        <path key={d} fillRule="evenodd" clipRule="evenodd" d={d} />
      ))}
    </svg>
  )
}
