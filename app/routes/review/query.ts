/** One of the known codes, or null: an address may say anything. */
export function oneOf<T extends string>(codes: readonly T[], value: string | null): T | null {
  return codes.find((code) => code === value) ?? null
}
