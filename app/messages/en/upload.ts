import type { upload as source } from '../nb/upload'

export const upload = {
  'rule.upload.nothing': 'Choose a file first. The one you sent was empty.',
  'rule.upload.too-large':
    'The file is too large. The limit is {limit} MB, and a completed file is rarely over 1 MB. Download the file again and paste your answers.',
  'rule.upload.encrypted':
    'The file is protected by a password or by rights management, so we cannot read it. Remove the protection in Excel (File – Info – Protect Workbook), save, and upload it again.',
  'rule.upload.old-format': 'The file is in the old Excel format (.xls). Open it and save it as an Excel workbook (.xlsx).',
  'rule.upload.other-format':
    'This is neither an Excel workbook (.xlsx) nor a CSV file, whatever the file is called. Open it in the program you used and save it as .xlsx.',
  'rule.upload.macros': 'The file contains macros, and we do not accept those. Save it as an Excel workbook without macros (.xlsx).',
  'rule.upload.external-links':
    'The file takes values from other files. Break the links in Excel (Data – Edit Links), save, and upload it again.',
  'rule.upload.entities':
    'The file is built to expand itself, as spreadsheets never are. We have not read it. Download a new file from here and paste your answers.',
  'rule.upload.hostile-name':
    'The file uses a name that only exists to disturb programs. We have not read it. Download a new file from here and paste your answers.',
  'rule.upload.too-much':
    'The file unpacks to far more than a completed file contains. We have not read it. Download a new file from here and paste your answers.',
  'rule.upload.too-many-rows':
    'The sheet goes down to cell {cell}. We read {limit} rows. Delete everything below the table (select the rows and choose Delete), save, and upload it again.',
  'rule.upload.too-many-cells':
    'The sheet has more than we read: {limit} cells in {columns} columns (stopped at {cell}). Delete everything outside the table, save, and upload it again.',
  'rule.upload.broken': 'The file is damaged or was not uploaded completely. Open it in Excel, save it again, and try once more.',
  'error.file-too-large.title': 'The file is too large',
  'error.file-too-large':
    'We accept files of up to 5 MB, and a completed file is rarely over 1 MB. Go back in your browser, download the file again and paste your answers.',
  'rule.checklist.not-ours':
    'We found no checklist in the file. This is what it holds: {sheets}. Download the checklist from here, fill it in and upload it.',
  'rule.checklist.newer-format':
    'The file was made in a newer format than the one we read. Download the checklist again and paste your answers.',
  'rule.checklist.column-missing':
    'We did not find the column “Status”. These columns are there: {headings}. Give the column back its name and upload the file again.',
  'rule.checklist.no-rows': 'The checklist in the file has no rows. Download it again, fill it in and upload it.',
  'rule.checklist.declaration-file':
    'This is a declaration, which is for reading only. Download the checklist from the assessment you are working on and fill that in.',
  'rule.checklist.other-consultation': 'The file is about the requirements of another consultation. Download the checklist for this one.',
  'rule.checklist.other-assessment':
    'The file belongs to another assessment than this one. Download the checklist from the assessment you want to fill in, or use the empty template.',
  'rule.checklist.version-declared':
    'This version of the product has already been declared. Open the assessment, begin a new one, and upload the file there.',
  'rule.checklist.no-product':
    'The file does not say which product it is about. Add the product first and upload the file on the page of its assessment, or use the empty template with the sheet “Product”.',
  'rule.import.conflicts':
    'Something was changed both in the file and on the page. Choose what is to hold, one by one. Nothing has been saved yet.',
  'rule.import.nothing': 'There is nothing in the file that can be saved. Correct it and upload it again.',
  'import.title': 'Upload a completed checklist',
  'import.lead':
    'The file is read into the assessment of {product}, version {version}. There is no hurry to correct everything: you can upload the same file as often as you like.',
  'import.new.lead':
    'A completed template becomes a new assessment for {organisation}. A file that was downloaded from one of your assessments is read into that one.',
  'import.file': 'File',
  'import.file.help':
    'Excel (.xlsx), CSV or OSCAL (JSON), up to {limit} MB. The file may have been saved by Excel, LibreOffice or Google Sheets.',
  'import.nothing-yet': 'Nothing is saved now. First you see what each row would do.',
  'import.send': 'Read the file',
  'import.link': 'Upload a completed checklist',
  'import.link.new': 'Have you filled in the empty template? Upload it here, and we add the product.',
  'import.link.new-version': 'Have you filled in the empty template for the new version? Upload it here.',
  'import.declared': 'The assessment has been declared and cannot be changed. Begin a new assessment and upload the file there.',
  'import.preview': 'Look over before you save',
  'import.preview.lead':
    'This is what {file} says, held against what is saved for {product}, version {version}. Nothing has been saved yet.',
  'import.preview.new': 'This is what {file} says. Nothing has been saved yet, and the product has not been added.',
  'import.expires':
    'Only you see this page. What was read is deleted when you save, and no later than {hours} hours after the file was read.',
  'import.from-version':
    'The file was made for version {from} of the draft. Each row has been found again in version {to}. Requirements that have changed in substance or been withdrawn are rejected and must be answered anew.',
  'import.no-marks':
    'The file lacks the hidden record of what was saved when it was made. The rows have been found by the code of the requirement, and you are asked wherever the page says something other than the file.',
  'import.missing-columns': 'These columns are not in the file, and nothing was read from them: {columns}.',
  'import.total': '{n, plural, one {# row in the file} other {# rows in the file}}',
  'import.sum.created': '{n, plural, one {# new} other {# new}}',
  'import.sum.updated': '{n, plural, one {# changed} other {# changed}}',
  'import.sum.unchanged': '{n} unchanged',
  'import.sum.rejected': '{n, plural, one {# rejected} other {# rejected}}',
  'import.sum.conflict': '{n, plural, one {# to choose} other {# to choose}}',
  'import.sum.not-ours': '{n, plural, one {# unknown} other {# unknown}}',
  'import.outcome.conflict': 'Changed both in the file and on the page ({n})',
  'import.outcome.conflict.text':
    'Since the file was made, somebody has changed the same on the page. Choose what is to hold, for each field.',
  'import.outcome.rejected': 'Rejected ({n})',
  'import.outcome.rejected.text':
    'These rows cannot be saved as they are. Correct them in the file and upload it again; the rest can be saved now.',
  'import.outcome.created': 'New ({n})',
  'import.outcome.created.text': 'Requirements that had not been assessed before.',
  'import.outcome.updated': 'Changed ({n})',
  'import.outcome.updated.text': 'What is replaced is struck through.',
  'import.outcome.not-ours': 'Unknown rows ({n})',
  'import.outcome.not-ours.text':
    'These rows belong to no requirement of this version and are not read. If your answer is here, move it to the row of the requirement.',
  'import.outcome.unchanged': 'Unchanged ({n})',
  'import.outcome.unchanged.text': 'The file says nothing new of these.',
  'import.show-unchanged': 'Show the unchanged ones',
  'import.row': 'Row at {where}',
  'import.before': 'Before:',
  'import.after': 'Now:',
  'import.emptied': 'empty',
  'import.keep-page': 'Keep what the page says:',
  'import.take-file': 'Use what the file says:',
  'import.choose': '{field} of {code}',
  'import.unfinished': 'Is saved, but unfinished:',
  'import.save': 'Save',
  'import.save.text':
    '{n, plural, one {# row} other {# rows}} will be saved when you say yes, and what you have chosen above. All of it is saved, or nothing. It can be undone afterwards.',
  'import.save.nothing': 'There is nothing new to save.',
  'import.save.rejected': '{n, plural, one {# rejected row is} other {# rejected rows are}} not saved.',
  'import.save.button': 'Save',
  'import.again': 'Upload another file',
  'import.product.new': 'The product {name} and its assessment are made when you save.',
  'import.product.numeric':
    'The version is a number in the file, and a number loses the zero at its end. Should it say 4.10, for instance? Correct it here.',
  'import.product.wrong': 'The product cannot be added before this is corrected in the file:',
  'import.suggestion': 'Write “{text}”.',
  'import.suggestion.day': 'Did you mean {day}? Write {text}.',
  'import.rule.status-unknown': 'There is no such status. Choose one of {choices}.',
  'import.rule.kind-unknown': 'There is no such type. Choose one from the list in the cell.',
  'import.rule.date-unknown': 'This is not a date we can read. Write day, month and year, for example 31.12.2025.',
  'import.rule.date-impossible': 'There is no such day.',
  'import.rule.link-wrong': 'A link must begin with https:// or http:// and have no spaces.',
  'import.rule.too-long': 'The text is too long. The limit is {limit} characters.',
  'import.rule.too-many-pieces': 'Too much evidence for one requirement. The limit is {limit} rows.',
  'import.rule.cell-error': 'The cell holds an error. Write the answer as text.',
  'import.rule.formula-empty': 'The cell is a formula without a value. Write the answer as text.',
  'import.rule.ids-disagree':
    'The row is mixed up: the hidden column and the code point to different requirements, often because only some columns were sorted. Sort all columns together, or download the file again.',
  'import.rule.twice': 'The requirement stands several times with different answers. Delete the rows that do not hold.',
  'import.rule.requirement-changed':
    'The requirement has changed in substance since the file was made. Read the new one and answer on the page, or download the checklist again.',
  'import.rule.requirement-withdrawn': 'The requirement has been withdrawn from the draft. The answer is no longer needed.',
  'import.rule.product-missing': 'This field must be filled in.',
  'import.rule.email-wrong': 'Write an e-mail address, for example name@example.com.',
  'import.rule.other-vendor':
    'The file is for another organisation than the one you are logged in for. Switch organisation at the top of the page, or correct the cell.',
  'import.note.formula': '{where} is a formula. We use the value it had when the file was saved.',
  'import.note.merged': '{where} is merged with the cell above. The text there is read for the first requirement only.',
  'import.note.kind-assumed': '{where} is empty. We have used the most common type.',
  'import.piece-kept': 'Evidence that is no longer in the file stays. Write “Remove” in its description to remove it.',
  'import.note.blank-kept': '{where} is empty, and what is saved stays. Write “Remove” to remove it.',
  'import.note.repeated': 'The requirement stands several times in the file. This row says nothing new.',
  'import.note.requirement-edited':
    'The wording of the requirement has changed since the file was made, but not its substance as far as we know. Look over the answer.',
} satisfies Record<keyof typeof source, string>
