import { href } from 'react-router'
import { closesAt } from '#app/domain/consultation'
import type { Consultation } from '#db/consultations'
import type { Answer, consultationListSchema } from './schemas'

/** A consultation in short, with addresses people and programs can follow. */
export function summaryOf(
  { id, slug, text, publisher, publishedOn, deadline }: Consultation,
  address: string,
): Answer<typeof consultationListSchema>['consultations'][number] {
  const self = `${address}${href('/api/v1/horinger/:slug', { slug })}`
  return {
    id,
    slug,
    title: { nb: text.nb.title, nn: text.nn.title },
    publisher,
    publishedOn: publishedOn.toString(),
    deadline: deadline.toString(),
    closesAt: closesAt(deadline).toString(),
    links: {
      self,
      page: `${address}${href('/horinger/:slug', { slug })}`,
      draft: `${self}/utkast`,
      consultees: `${self}/horingsinstanser`,
    },
  }
}
