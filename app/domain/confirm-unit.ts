import { RuleViolation } from './errors'
import type { RegisteredUnit, UnitAnswer } from './registers'

/**
 * The unit a body's number may be confirmed as: an active main unit. Refuses: unit.invalid-number, unit.unknown, unit.deleted,
 * unit.subunit, unit.silent.
 */
export function confirmable(answer: UnitAnswer): RegisteredUnit {
  switch (answer.kind) {
    case 'invalid-number':
      throw new RuleViolation('unit.invalid-number')
    case 'unknown':
      throw new RuleViolation('unit.unknown')
    case 'silent':
    case 'unchanged':
      throw new RuleViolation('unit.silent')
    case 'found':
      if (answer.unit.status === 'deleted') throw new RuleViolation('unit.deleted')
      if (answer.unit.isSubunit) throw new RuleViolation('unit.subunit')
      return answer.unit
  }
}
