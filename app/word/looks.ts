import { BorderStyle, type IStylesOptions, ShadingType } from 'docx'
import type { Language } from '#app/domain/language'

/** As Word calls them. */
export const wordLanguages: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

const ink = '1D2B2F'
const muted = '46565A'
const line = { style: BorderStyle.SINGLE, size: 6, space: 4, color: '6B7C80' } as const

/** What each kind of paragraph looks like. Headings are Word's own, so that its navigation pane finds them. */
export function stylesFor(language: Language): IStylesOptions {
  const heading = (size: number, before: number, after: number, outline: { readonly outlineLevel?: number } = {}) => ({
    run: { size, bold: true, color: ink, font: 'Calibri' },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true, ...outline },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: wordLanguages[language] } },
        paragraph: { spacing: { after: 120, line: 269 } },
      },
      title: heading(40, 0, 160),
      heading1: heading(32, 480, 160, { outlineLevel: 0 }),
      heading2: heading(26, 400, 120, { outlineLevel: 1 }),
    },
    paragraphStyles: [
      {
        id: 'DraftText',
        name: 'Draft text',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { indent: { left: 170 }, border: { left: { ...line, size: 18, space: 8 } }, keepLines: true },
      },
      {
        id: 'Question',
        name: 'Question',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 200, after: 40 }, keepNext: true },
      },
      {
        id: 'Help',
        name: 'Help',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 19, color: muted },
        paragraph: { spacing: { after: 60 }, keepNext: true },
      },
      {
        id: 'AnswerField',
        name: 'Answer field',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: {
          spacing: { before: 40, after: 160 },
          indent: { left: 113, right: 113 },
          border: { top: line, bottom: line, left: line, right: line },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F6F9FA' },
        },
      },
      { id: 'Answer', name: 'Answer', basedOn: 'Normal', next: 'Normal', paragraph: { indent: { left: 170 } } },
      {
        id: 'Notice',
        name: 'Notice',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { indent: { left: 113, right: 113 }, border: { top: line, bottom: line, left: line, right: line } },
      },
      { id: 'Stamp', name: 'Stamp', basedOn: 'Normal', next: 'Normal', run: { size: 16, color: muted, noProof: true } },
    ],
    characterStyles: [
      { id: 'PlaceholderText', name: 'Placeholder Text', run: { color: '595959', italics: true } },
      { id: 'Deleted', name: 'Deleted', run: { strike: true, color: '9B1C1C' } },
      { id: 'Inserted', name: 'Inserted', run: { underline: {}, color: '14532D' } },
    ],
  }
}
