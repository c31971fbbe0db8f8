import type { Clock } from '#app/platform/clock'

export interface Token {
  readonly value: string
  /** Seconds since 1970. */
  readonly expiresAt: number
}

/** A token everybody shares, fetched when it is missing or about to expire. */
export interface KeptToken {
  get(): Promise<string>
  /** Forgets it, when the service it is for would not take it. */
  forget(): void
}

/** Not used in its last moments: it must still be good when it arrives. */
const margin = 30

/** However many ask at once, it is fetched once. A failed fetch is not remembered. */
export function keepToken(fetchToken: () => Promise<Token>, clock: Clock): KeptToken {
  let kept: Token | null = null
  let underWay: Promise<Token> | null = null

  async function fetchOnce(): Promise<Token> {
    try {
      kept = await fetchToken()
      return kept
    } finally {
      underWay = null
    }
  }

  return {
    async get() {
      if (kept && kept.expiresAt - margin > clock.now().epochMilliseconds / 1000) return kept.value
      underWay ??= fetchOnce()
      return (await underWay).value
    },
    forget() {
      kept = null
    },
  }
}
