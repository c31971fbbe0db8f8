import type { offline as source } from '../nb/offline'

export const offline = {
  'offline.sheet.guidance': 'Read me',
  'offline.sheet.answers': 'Answers',
  'offline.sheet.general': 'General',
  'offline.sheet.lists': 'Lists',
  'offline.column.code': 'Code',
  'offline.column.kind': 'Type',
  'offline.column.strength': 'Strength',
  'offline.column.chapter': 'Chapter',
  'offline.column.text': 'Text of the draft',
  'offline.column.question': 'Question',
  'offline.column.help': 'About the question',
  'offline.column.answer': 'Answer',
  'offline.title': 'Response from {name}',
  'offline.facts': 'Response from {name} · {title} · version {number}',
  'offline.facts.sent': 'Sent, receipt {receipt}',
  'offline.facts.draft': 'Draft, not sent',
  'offline.notice': 'Working file. The response is not given until it is sent on the website.',
  'offline.notice.sent': 'Copy of a response that has been sent. Changes here do not count until they are sent on the website.',
  'offline.guidance.what': 'What this is',
  'offline.guidance.what.text':
    'The response as it stood when the file was made. You can work in it offline, pass it around and upload it again.',
  'offline.guidance.whose': 'The response is from',
  'offline.guidance.deadline': 'Deadline',
  'offline.guidance.fill': 'How to fill it in',
  'offline.guidance.fill.answers':
    'The sheet “{sheet}” has one row for each recommendation and requirement. White cells are yours. Grey cells belong to questions that are not asked in that row.',
  'offline.guidance.fill.general': 'The sheet “{sheet}” has the questions about the draft as a whole.',
  'offline.guidance.fill.lists': 'Some questions are answered from a list: select the cell and choose. Everything may be left empty.',
  'offline.guidance.fill.limit':
    'To remove an answer, write – in its cell. If you empty the cell, you are asked when the file is uploaded.',
  'offline.guidance.fill.protected':
    'The sheets are protected against slips, without a password. Filters always work. To sort, turn the protection off first; rows find their way back regardless.',
  'offline.guidance.upload': 'When you upload it',
  'offline.guidance.upload.text':
    'First you see what each answer in the file would do, also where colleagues have written something else meanwhile. Nothing is saved until you say yes, and the response must still be sent on the website.',
  'offline.guidance.wording': 'About the wording',
  'offline.guidance.page': 'Upload the file here',
  'offline.guidance.version': 'Version of the draft',
  'offline.guidance.made': 'The file was made',
  'offline.guidance.made.text': '{moment}, Norwegian time',
  'offline.continues': '… [The text is too long for a cell. Read and change it on the website.]',
  'offline.choose': 'Choose from the list',
  'offline.choose.error': 'Only the words in the list can be used here. Write – to remove the answer.',
  'offline.length': 'Long text',
  'offline.length.error': 'The text can have up to {limit} characters.',

  'offline.link.heading': 'Respond outside the website',
  'offline.link.text': 'Download the response in Excel or Word, fill it in offline, and upload it again.',
  'offline.link.download': 'Download the response (Excel)',
  'offline.link.upload': 'Upload a filled-in response',
  'offline.link.sent': 'Download as Excel',

  'offline.title.upload': 'Upload a filled-in response',
  'offline.lead':
    'The answers in the file are read into the response from {name}. You see what each answer would do before anything is saved.',
  'offline.lead.own': 'The answers in the file are read into your response. You see what each answer would do before anything is saved.',
  'offline.file': 'File',
  'offline.file.help':
    'Excel (.xlsx) or Word (.docx), up to {limit} MB. It may have been saved by Excel, Word, LibreOffice or Google. You can upload the same file as often as you like.',
  'offline.nothing-yet': 'Nothing is saved now.',
  'offline.send': 'Read the file',
  'offline.no-file': 'No file yet? Download the response as it is now:',
  'offline.closed': 'Files cannot be read in now',

  'offline.preview': 'Look it over before you save',
  'offline.preview.lead':
    'This is what {file} says, held against the response from {name} as it is stored now. Nothing has been saved yet.',
  'offline.preview.lead.own': 'This is what {file} says, held against your response as it is stored now. Nothing has been saved yet.',
  'offline.expires':
    'Only you see this page. What was read is deleted when you save, and at the latest {hours} hours after the file was read.',
  'offline.from-version':
    'The file was made for version {from} of the draft. The answers have been found again in version {to}. Answers to recommendations and requirements that have changed in substance, or are gone, are rejected.',
  'offline.no-marks':
    'The file does not say what was stored when it was made. So you are asked wherever the website says something else than the file.',
  'offline.missing-questions': 'These questions are not in the file, and nothing has been read or removed there: {questions}.',
  'offline.unknown-columns': 'We do not know these columns, and they have not been read: {columns}.',
  'offline.missing-items':
    '{n, plural, one {# recommendation or requirement} other {# recommendations and requirements}} are not in the file. The answers there remain: {codes}.',
  'offline.blank': '{n, plural, one {# row in the file says} other {# rows in the file say}} nothing.',
  'offline.other.title': 'The file was made for somebody else',
  'offline.other.text':
    'The file was made for {owner}, and you answer for {name}. If you save, the answers in the file become theirs. If that is not what you want, change organisation or upload another file.',
  'offline.other.text.own':
    'The file was made for {owner}, and you answer for yourself. If you save, the answers in the file become yours. If that is not what you want, upload another file.',
  'offline.other.unnamed': 'another sender',
  'offline.other.confirm': 'Yes, the answers are to go into this response',
  'offline.total': '{n, plural, one {# answer in the file} other {# answers in the file}}',
  'offline.total.none': 'The file has no answers, and changes nothing.',
  'offline.sum.conflict': '{n, plural, one {# to choose} other {# to choose}}',
  'offline.sum.emptied': '{n, plural, one {# emptied in the file} other {# emptied in the file}}',
  'offline.sum.rejected': '{n, plural, one {# rejected} other {# rejected}}',
  'offline.sum.created': '{n, plural, one {# new} other {# new}}',
  'offline.sum.updated': '{n, plural, one {# changed} other {# changed}}',
  'offline.sum.unchanged': '{n} unchanged',
  'offline.outcome.conflict': 'Changed both in the file and on the website ({n})',
  'offline.outcome.conflict.text':
    'Somebody has answered otherwise on the website since the file was made. Choose what is to hold, for each answer.',
  'offline.outcome.emptied': 'Emptied in the file ({n})',
  'offline.outcome.emptied.text':
    'There was an answer here when the file was made, and now there is nothing. The answer remains unless you choose otherwise.',
  'offline.outcome.rejected': 'Rejected ({n})',
  'offline.outcome.rejected.text':
    'These answers cannot be saved as they are. Mend them in the file and upload it again; the rest can be saved now.',
  'offline.outcome.created': 'New ({n})',
  'offline.outcome.created.text': 'Questions that had no answer before.',
  'offline.outcome.updated': 'Changed ({n})',
  'offline.outcome.updated.text': 'What is struck through will be overwritten.',
  'offline.outcome.unchanged': 'Unchanged ({n})',
  'offline.outcome.unchanged.text': 'The file says nothing new about these.',
  'offline.show-unchanged': 'Show the unchanged',
  'offline.general': 'The draft as a whole',
  'offline.nowhere': 'Not found in the draft',
  'offline.before': 'Before:',
  'offline.after': 'Now:',
  'offline.nothing': 'nothing',
  'offline.keep-page': 'Keep what is on the website:',
  'offline.take-file': 'Use what is in the file:',
  'offline.remove': 'Remove the answer',
  'offline.choose-for': '{question} ({code})',
  'offline.suggestion': 'Write “{text}”.',
  'offline.suggestion.other': 'The other one is in {text}.',
  'offline.rule.choice-unknown': 'This cannot be chosen. Choose {choices}.',
  'offline.rule.too-long': 'The text is too long. The limit is {limit} characters.',
  'offline.rule.not-asked': 'This question is not asked about {code}. Move the text to a question that is.',
  'offline.rule.item-unknown': 'This belongs to no recommendation or requirement of the draft. Move the answer to where it belongs.',
  'offline.rule.question-unknown': 'This belongs to no question. Move the answer to where it belongs.',
  'offline.rule.item-changed':
    'The text has changed in substance since the file was made. Read the new text and answer on the website, or download a new file.',
  'offline.rule.item-withdrawn':
    'This has been taken out of the draft and can no longer be answered. Write it under “{general}” if it is to be said all the same.',
  'offline.rule.ids-disagree':
    'The row is mixed up: the hidden column and what the row says point to different places, often because only some columns were sorted. Sort all columns together, or download a new file.',
  'offline.rule.twice': 'The same question has two different answers. Delete the one that does not hold.',
  'offline.rule.cell-error': 'The cell has an error. Write the answer as text.',
  'offline.rule.formula-empty': 'The cell is a formula without a value. Write the answer as text.',
  'offline.rule.shortened': 'The text is too long for a cell, so only its beginning stood here. Change it on the website.',
  'offline.rule.same-as-unknown': 'This is not the code of another recommendation or requirement. Write R-1.1, for example.',
  'offline.rule.same-as-itself': '{code} points to itself. Write the code of another recommendation or requirement.',
  'offline.rule.same-as-circle': 'The item this points to points back here. Write the comment in one of the places.',
  'offline.note.formula': '{where} is a formula. We use the value it had when the file was saved.',
  'offline.note.merged': '{where} is merged with another cell. What stands there has been read for the first one only.',
  'offline.note.repeated': 'The same also stands elsewhere in the file.',
  'offline.note.item-edited': 'The text has been rewritten since the file was made, but not changed in substance. Look the answer over.',
  'offline.save': 'Save',
  'offline.save.text':
    '{n, plural, one {# answer is} other {# answers are}} saved when you say yes, and what you have chosen above. Either everything is saved, or nothing. The response is not sent.',
  'offline.save.history': 'What is overwritten can be found again in the history of each recommendation and requirement.',
  'offline.save.no-history': 'What is overwritten cannot be brought back.',
  'offline.save.nothing': 'There is nothing new to save.',
  'offline.save.rejected': '{n, plural, one {# rejected answer is} other {# rejected answers are}} not saved.',
  'offline.save.button': 'Save the answers',
  'offline.again': 'Upload another file',
  'offline.saved':
    '{n, plural, one {# answer from the file has} other {# answers from the file have}} been saved. The response has not been sent.',
  'privacy.files.title': 'Files you upload',
  'privacy.files':
    'When you upload a filled-in response, the file is read, and what it says is shown to you alone. The file itself is not stored. What was read is deleted when you save it, when the draft is deleted, and is out of reach after 24 hours. The workbook you download holds the answers and the name of the sender: look after it as you do other work.',
  'rule.response-file.not-ours':
    'We found no response in the file. These are the sheets it has: {sheets}. Download the response from here, fill it in and upload it.',
  'rule.response-file.not-a-workbook':
    'This is a text file or CSV. Responses are read from the Excel workbook (.xlsx) downloaded from here.',
  'rule.response-file.checklist': 'This is a checklist for self-assessment, not a response. It is uploaded on the page of the assessment.',
  'rule.response-file.newer-format':
    'The file was made in a newer edition than the one we read. Download the response again and paste in what you have written.',
  'rule.response-file.no-questions':
    'We found none of the questions in the file. It has these columns: {headings}. Give the columns the names they had, and upload it again.',
  'rule.response-file.no-rows':
    'The file has no rows of recommendations, requirements or questions. Download the response again, fill it in and upload it.',
  'rule.response-file.other-consultation': 'The file is for another consultation. Upload it there, or download the file for this one.',
  'rule.response-file.other-owner':
    'The file was made for somebody else. Tick that the answers are to go into this response. Nothing has been saved yet.',
  'rule.response-file.version-moved': 'There is a new version of the draft since the file was read. Upload the file again.',
} as const satisfies Record<keyof typeof source, string>
