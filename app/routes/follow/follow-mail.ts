import { href } from 'react-router'
import type { Current } from '#app/access/current'
import { writeAlready, writeConfirmation } from '#app/messages/write-follow'
import { hashOfToken, linkToken, tokenPlaceholder } from '#app/platform/invitation-token'
import type { FollowMail } from '#app/use-cases/ask-to-follow'
import type { Consultation } from '#db/consultations'

/** The words of the two mails whoever asks may get, with links that name the follower alone. */
export function followMail(
  { language, publicAddress, subjectKey }: Pick<Current, 'language' | 'publicAddress' | 'subjectKey'>,
  { slug, text, deadline }: Consultation,
): FollowMail {
  return {
    write(kind, { id, email }) {
      const words = { email, consultation: text, deadline }
      if (kind === 'confirm') {
        const link = publicAddress + href('/folg/:token', { token: tokenPlaceholder(id, 'follow') })
        return writeConfirmation(language, { ...words, link })
      }
      const endLink = publicAddress + href('/avmelding/:token', { token: tokenPlaceholder(id, 'end') })
      return { ...writeAlready(language, { ...words, page: publicAddress + href('/horinger/:slug', { slug }), endLink }), endLink }
    },
    hashesOf: (id) => ({
      confirmHash: hashOfToken(linkToken(subjectKey, 'follow', id)),
      endHash: hashOfToken(linkToken(subjectKey, 'end', id)),
    }),
  }
}
