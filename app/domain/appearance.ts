/** Light or dark, or as the reader's device has it. */
export const appearances = ['auto', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]
