/** What the page was given when it was made, so that sending it twice is sending once. Pages of other making have none. */
export function attemptOf(form: URLSearchParams): string | null {
  const typed = form.get('forsok') ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed) ? typed : null
}
