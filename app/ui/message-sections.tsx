import { paragraphs } from '#app/domain/paragraphs'

/** A page of our own prose: headings with text, where a text's blank lines part its paragraphs. */
export function MessageSections({
  sections,
}: {
  sections: readonly { readonly id: string; readonly title: string; readonly text: string }[]
}) {
  return sections.map(({ id, title, text }) => (
    <section className="prose section" aria-labelledby={id} key={id}>
      <h2 id={id}>{title}</h2>
      {paragraphs(text).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  ))
}
