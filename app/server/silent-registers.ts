import type { RightsRegister, UnitRegister } from '#app/domain/registers'
import { machineClock } from '#app/platform/clock'

/** Where no register is set up, nobody answers, and nobody gets a right. */
export const silentRights: RightsRegister = {
  ask: async () => ({ kind: 'silent', askedAt: machineClock.now().toString(), because: 'failure' }),
  nameOf: async () => null,
}

export const silentUnits: UnitRegister = {
  find: async () => ({ kind: 'silent', retryAfter: null }),
  search: async () => ({ kind: 'silent', retryAfter: null }),
  changesSince: async () => ({ kind: 'silent', retryAfter: null }),
}
