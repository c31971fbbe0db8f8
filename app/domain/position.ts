/** What somebody may do with their organisation's response; each may do what those before may. */
export const positions = ['reader', 'writer', 'approver'] as const
export type Position = (typeof positions)[number]

export function isPosition(value: unknown): value is Position {
  return positions.some((position) => position === value)
}

/** Whether a position holds all that another does. */
export function covers(position: Position | null, wanted: Position): boolean {
  return position !== null && positions.indexOf(position) >= positions.indexOf(wanted)
}
