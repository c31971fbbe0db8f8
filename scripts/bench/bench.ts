import type { Program } from './child'
import type { DataFolder } from './data/folder'
import type { Plan } from './plan'

/** What the measurements have at hand. */
export interface Bench {
  readonly plan: Plan
  /** The largest data there is. */
  readonly data: DataFolder
  /** Innspill on that data. */
  readonly app: Program
  /** A bare Node server with finished bytes. */
  readonly bare: Program
  /** React Router with one empty page and one empty action. */
  readonly empty: Program
  /** Everybody who is logged in is used once, so that no measurement meets another's leavings. */
  takePeople(count: number): DataFolder['people']
}
