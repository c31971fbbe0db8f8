import type { exchange as source } from '../nb/exchange'

export const exchange = {
  'verify.title': 'Verify a receipt',
  'verify.lead':
    'See whether the receipt of a consultation response, or a self-assessment, is genuine and unchanged. Anybody can, without logging in.',
  'verify.link': 'Verify a receipt or a sealed response',
  'verify.how':
    'Use what you have. Number and checksum are on the receipt. The file is the sealed file (JSON) that was downloaded, or a letter that came with the response: then number and checksum are needed as well.',
  'verify.number': 'Number',
  'verify.number.help': 'For example FTB25-0007 or EV-310000027-001',
  'verify.checksum': 'Checksum (SHA-256)',
  'verify.checksum.help': '64 characters, 0–9 and a–f. Spaces do not matter.',
  'verify.file': 'The sealed file (JSON), or a letter that came along',
  'verify.file.help': 'At most {limit} MB. The file is read and forgotten. We do not store it.',
  'verify.button': 'Verify',
  'verify.again': 'Verify another',
  'verify.error.nothing': 'Enter number and checksum, or choose the file.',
  'verify.error.number': 'Enter the number on the receipt.',
  'verify.error.checksum': 'Enter the checksum on the receipt.',
  'verify.error.checksum-form': 'A checksum is 64 characters, 0–9 and a–f. This is something else.',
  'verify.error.not-sealed':
    'This is not a sealed file from Innspill. Choose the JSON file that was downloaded. If it is a letter that came with a response, enter the number and the checksum on the receipt as well. If you only have the readable copy, enter them without choosing a file.',
  'verify.genuine': 'Genuine and unchanged',
  'verify.genuine.response': 'This is the consultation response we received as number {number}.',
  'verify.genuine.withdrawal': 'This is the withdrawal we received as number {number}.',
  'verify.genuine.declaration': 'This is the self-assessment that was declared as number {number}.',
  'verify.genuine.by-checksum':
    'The number and the checksum belong together. If you have the file too, you can verify that it is unchanged.',
  'verify.genuine.by-file': 'The file is, character by character, the one we sealed.',
  'verify.sealed.response': 'Received',
  'verify.sealed.withdrawal': 'Received',
  'verify.sealed.declaration': 'Declared',
  'verify.what': 'What',
  'verify.what.response': 'Consultation response',
  'verify.what.withdrawal': 'Withdrawal of a consultation response',
  'verify.what.declaration': "A vendor's self-assessment",
  'verify.claim': 'That the self-assessment is unchanged does not mean that anybody has checked or approved it.',
  'verify.altered': 'The number exists, but this is not what was sealed',
  'verify.altered.text':
    'Something else was sealed as {number}. The file may have been changed or saved anew, or the checksum may have been copied wrongly.',
  'verify.another': 'The file is genuine, but is not what you entered',
  'verify.another.text': 'The file is unchanged and has number {number}. The number or checksum you entered beside it is not its own.',
  'verify.unknown': 'We cannot confirm this',
  'verify.unknown.text':
    'Either the number is not in use, or this is not what was sealed under it. Check that number and checksum are entered correctly. A file that has been opened and saved anew is no longer the same.',
  'verify.unknown.why':
    'We do not tell which. Responses and self-assessments may be private, and whoever does not have the receipt is not to learn that they exist.',
  'verify.self': 'Without us',
  'verify.self.text':
    'The checksum is the SHA-256 of the file as it is. You can compute it yourself and compare it with the one on the receipt, also when Innspill does not answer.',
  'rule.oscal.not-json': 'The file is not JSON. Choose a Component Definition in OSCAL.',
  'rule.oscal.not-described': 'The file is not as OSCAL 1.2 wants it. The first thing that is wrong is at {pointer}.',
  'rule.oscal.several-components':
    'The file is about several products. A self-assessment is about one. Divide the file, with one component in each.',
  'oscal.download': 'Download as OSCAL (JSON)',
  'file.title': 'Attach a file as evidence',
  'file.choose': 'File',
  'file.help':
    'PDF, PNG, JPEG, Word, Excel, OpenDocument or plain text, at most {limit} MB. Those the declaration is shared with can download the file.',
  'file.kind': 'Kind of evidence',
  'file.text': 'What the file shows (optional)',
  'file.save-first': 'First save what you have written above.',
  'file.attach': 'Attach the file',
  'file.download': 'Download the file',
  'rule.file.missing': 'Choose a file that is not empty.',
  'rule.file.too-large': 'The file is too large. A file may be at most 10 MB.',
  'rule.file.kind': 'This kind of file cannot be attached. Use PDF, PNG, JPEG, Word or Excel without macros, OpenDocument or plain text.',
  'rule.file.too-many': 'There are 50 files in the assessment, and there is room for no more. Remove one, or use a link.',
  'rule.file.no-room': 'The organisation has filled the room there is for files, 1 GB. Use a link to the document instead.',
} as const satisfies Record<keyof typeof source, string>
