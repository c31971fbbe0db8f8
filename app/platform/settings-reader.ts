import { z } from 'zod'
import { StartFailure } from './failure'

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads settings one by one, and tells of everything that is missing or wrong at once, so that it can be put right in one go. */
export class SettingsReader {
  constructor(
    private readonly env: Environment,
    private readonly prefix = 'INNSPILL',
    private readonly wrong: string[] = [],
  ) {}

  /** The same settings under a longer prefix. */
  under(name: string): SettingsReader {
    return new SettingsReader(this.env, `${this.prefix}_${name}`, this.wrong)
  }

  /** What is left empty counts as not given. `say` tells whoever starts the program what to give. */
  read<S extends z.ZodType>(name: string, schema: S, say: string): z.output<S> {
    const read = schema.safeParse(this.#given(name))
    if (read.success) return read.data
    this.wrong.push(`  ${this.prefix}_${name}: ${say}`)
    // Never used: `finish` throws before anybody gets to see it.
    return undefined as z.output<S>
  }

  isGiven(name: string): boolean {
    return this.#given(name) !== undefined
  }

  /** Refuses with a list of everything that was missing. */
  finish(): void {
    if (this.wrong.length === 0) return
    throw new StartFailure(['Innspill kan ikke settes i drift før dette er på plass:', ...new Set(this.wrong)].join('\n'))
  }

  #given(name: string): string | undefined {
    return this.env[`${this.prefix}_${name}`]?.trim() || undefined
  }
}

const own = /(?:^|\.)(?:localhost|local|test|invalid)\.?$|^(?:127\.|0\.0\.0\.0$|\[::)/

/** An address of a service outside: never plain http, and never a machine of one's own, which is where stand-ins live. */
export const outsideAddress = z.url({ protocol: /^https$/ }).refine((address) => !own.test(new URL(address).hostname))
/** An address of a stand-in, for the demonstration alone. */
export const standInAddress = z.url({ protocol: /^http$/, hostname: /^localhost$/ })

const yes = /^(?:yes|ja|true|1)$/i
const no = /^(?:no|nei|false|0)$/i

/** «yes» and «no», in the words people use for them. */
export const flag = z
  .string()
  .refine((text) => yes.test(text) || no.test(text))
  .transform((text) => yes.test(text))

/** Words parted by spaces or commas. */
export const words = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))

/** `none` leaves out what would else be sent. */
export const orNone = z.string().transform((text) => (text === 'none' ? null : text))
