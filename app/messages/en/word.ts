import type { word as source } from '../nb/word'

export const word = {
  'word.download-sent': 'Download the response (Word)',
  'word.page': 'Page',
  'word.page.of': 'of',
  'word.field.write': 'Write your answer here',
  'word.field.choose': 'Choose an answer',
  'word.facts.what': 'About the response',
  'word.facts.value': 'Details',
  'word.facts.publisher': 'Consultation by',
  'word.facts.deadline': 'Deadline',
  'word.how': 'How to fill in this document',
  'word.how.write': 'Write in the framed fields. Where one answer is to be chosen, a list opens when you click the field.',
  'word.how.empty':
    'Leave a field empty when you have nothing to say. If you empty a field that was filled in when the document was downloaded, it is emptied on the website too.',
  'word.how.outside': 'Write in the fields only. What is written elsewhere is not read, but we show it when the document is uploaded.',
  'word.how.together':
    'You may pass the document around. Tracked changes are read as accepted when it is uploaded, and comments in the margin are left out.',
  'word.how.upload':
    'Save it as a Word document (.docx), and upload it at {address}. You see what will change before anything is saved. The response is not sent until you send it on the website.',
  'word.limit': 'Up to {limit} characters.',
  'word.wording': 'Write the whole text as it should read. You may copy the text above and change it.',
  'word.stamp': 'The line below says which response this document belongs to. Leave it as it is.',
} satisfies Record<keyof typeof source, string>
