import { writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { languages } from '#app/domain/language'
import { responseWorkbook } from '#app/excel/response-workbook'
import { aSubject, type Subject } from './checklist-builder'
import { aResponseFile, judged, someAnswers } from './response-builder'

let subject: Subject
beforeAll(async () => {
  subject = await aSubject()
})

test.each(languages)('a workbook that is uploaded as it was downloaded changes nothing, in %s', async (language) => {
  const answers = someAnswers(subject)
  const bytes = await responseWorkbook(aResponseFile(subject, { answers, language }))
  if (process.env.KEEP) writeFileSync(`/tmp/offline-${language}.xlsx`, bytes)
  const { counts, read, answers: all } = await judged(subject, bytes, answers)
  const said = [...answers.values()].reduce((sum, values) => sum + Object.keys(values).length, 0)
  expect(all.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
  expect([counts.unchanged, read.missingItems, read.missingQuestions, read.unknownColumns, read.hasNoMarks]).toEqual([
    said,
    [],
    [],
    [],
    false,
  ])
})
