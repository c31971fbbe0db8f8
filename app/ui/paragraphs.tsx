import { paragraphs } from '#app/domain/paragraphs'

/** Running text, one `<p>` for each part between blank lines. */
export function Paragraphs({ text }: { text: string }) {
  return paragraphs(text).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
}
