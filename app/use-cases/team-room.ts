import type { Temporal } from 'temporal-polyfill'
import type { Position } from '#app/domain/position'
import type { Respondent } from '#app/domain/respondent'
import { assertOpen, ownerOf } from '#app/domain/response'
import { assertBeingWritten } from '#app/domain/sending'
import type { Transaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import type { Circle } from '#db/memberships'
import { openResponse, type ResponseRoom } from '#db/responses'
import { listVersions } from '#db/versions'

/** Somebody at work on their organisation's response. */
export interface Colleague {
  readonly accountId: string
  readonly name: string
  readonly position: Position
  readonly respondent: Extract<Respondent, { kind: 'organisation' }>
}

/** Both clocks: the consultation's for deadlines and what stands beside answers, the machine's for mail. */
export interface Moments {
  readonly now: Temporal.Instant
  readonly wallNow: Temporal.Instant
}

export function circleOf({ id }: Consultation, { respondent }: Colleague): Circle {
  return { consultationId: id, organisationNumber: respondent.organisationNumber }
}

/** The response while it is worked on. Refuses: consultation.closed, response.already-submitted. */
export async function openTeamRoom(
  tx: Transaction,
  consultation: Consultation,
  by: Colleague,
  now: Temporal.Instant,
): Promise<ResponseRoom> {
  assertOpen(consultation, now)
  const room = await openResponse(tx, consultation, ownerOf(by.respondent), now)
  assertBeingWritten(await listVersions(tx, room.id), room.changing)
  return room
}
