/** What may be said of an error in the log: its kind and code, never its message, which may carry what somebody sent. */
export function faultOf(error: unknown): { readonly name: string; readonly code: string | null } {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  return { name: error instanceof Error ? error.name : 'unknown', code }
}
