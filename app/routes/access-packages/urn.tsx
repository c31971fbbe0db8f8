/** An identifier to be copied whole; where it must be broken, it is first of all before the part that tells packages apart. */
export function Urn({ urn }: { urn: string }) {
  const start = urn.lastIndexOf(':', urn.length - 2) + 1
  return (
    <code className="urn">
      {urn.slice(0, start)}
      <wbr />
      {urn.slice(start)}
    </code>
  )
}
