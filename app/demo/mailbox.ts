import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { DemoMail } from '#app/access/current'
import type { Clock } from '#app/platform/clock'

export interface Mailbox {
  /** smtp://localhost:41234 */
  readonly address: string
  list(): Promise<readonly DemoMail[]>
  startAfresh(): void
  close(): Promise<void>
}

/** A mail server on this machine that takes everything and sends nothing on. The newest comes first. */
export async function startMailbox(clock: Clock): Promise<Mailbox> {
  let received: { readonly raw: Buffer; readonly at: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      buffer(stream).then((raw) => {
        received = [{ raw, at: clock.now().toString() }, ...received].slice(0, 200)
        done()
      }, done)
    },
  })
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.listen(0, 'localhost', ready)
  })
  // A sender that hangs up in the middle is no fault of ours.
  server.on('error', () => {})
  return {
    address: `smtp://localhost:${(server.server.address() as AddressInfo).port}`,
    list: () => Promise.all(received.map(({ raw, at }, i) => read(raw, at, received.length - i))),
    startAfresh() {
      received = []
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

async function read(raw: Buffer, receivedAt: string, id: number): Promise<DemoMail> {
  const { to, subject, text, html, headers } = await PostalMime.parse(raw)
  return {
    id,
    to: to?.map(({ address }) => address).join(', ') ?? '',
    subject: subject ?? '',
    text: text ?? '',
    html: html ?? '',
    language: headers.find(({ key }) => key === 'content-language')?.value ?? 'nb',
    receivedAt,
  }
}
