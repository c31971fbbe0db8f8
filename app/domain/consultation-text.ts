/** What the consultation page says, in one language. Dates are days, `2025-06-13`. */
export interface ConsultationText {
  readonly title: string
  readonly subtitle: string
  readonly purpose: string
  readonly mandate: string
  readonly mandateFacts: readonly { readonly date: string; readonly text: string }[]
  readonly targetGroup: string
  readonly background: string
  /** The rights the background builds on, each with ids of legal references. */
  readonly backgroundPoints: readonly { readonly text: string; readonly legalRefs: readonly string[] }[]
  /** What the agency asks for in particular. */
  readonly questions: readonly { readonly id: string; readonly appliesTo: 'recommendation' | 'requirement'; readonly text: string }[]
}
