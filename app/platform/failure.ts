/** Something expected went wrong before the service could run. The text is for whoever started it, and says what to do. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
  constructor(readonly userMessage: string) {
    super(userMessage)
  }
}
