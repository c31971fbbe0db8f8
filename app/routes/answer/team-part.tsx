/** HTML the server made of what an organisation of several sees: no code for it is sent. */
export function TeamPart({ html }: { html: string | null }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React made it
  return html && <div className="team-part" dangerouslySetInnerHTML={{ __html: html }} />
}
