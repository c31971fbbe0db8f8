import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { contentLanguageOf } from '#app/domain/language'
import { listConsultations } from '#db/consultations'
import type { Route } from './+types/front'

export const handle = { isReading: true }

export async function loader({ context }: Route.LoaderArgs) {
  const { db, language } = currentOf(context)
  const consultations = await listConsultations(db)
  return { consultations: consultations.map(({ slug, text }) => ({ slug, title: text[contentLanguageOf(language)].title })) }
}

export default function Front({ loaderData: { consultations } }: Route.ComponentProps) {
  return (
    <div className="page">
      <title>Innspill</title>
      <h1>Innspill</h1>
      {consultations.map(({ slug, title }) => (
        <p key={slug}>
          <a href={href('/horinger/:slug', { slug })}>{title}</a>
        </p>
      ))}
    </div>
  )
}
