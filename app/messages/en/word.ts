import type { word as source } from '../nb/word'

export const word = {
  'rule.document.old-format':
    'The document is in the old Word format (.doc). Open it in Word, choose Save as and Word document (.docx), and upload it again.',
  'rule.document.pdf':
    'This is a PDF, which does not have the fields we read answers from. Upload the Word document (.docx) it was made from.',
  'rule.document.other-format':
    'This is not a Word document (.docx), whatever the file is called. Open it in the program you used, and save it as .docx.',
  'rule.document.macros': 'The document has macros, and we do not accept those. Save it as a Word document without macros (.docx).',
  'rule.document.encrypted':
    'The document is protected with a password or rights management, so we cannot read it. Remove the protection in Word (File – Info – Protect Document), save it and upload it again.',
  'rule.document.broken': 'The document is damaged, or was not uploaded completely. Open it in Word, save it again and retry.',
  'rule.document.too-much':
    'The document unpacks to much more than a response contains. We have not read it. Download the document again and paste your answers.',
  'rule.document.newer-format': 'The document was made in a newer edition than the one we read. Download it again and paste your answers.',
  'rule.document.not-ours':
    'We found none of our fields in the document. Download the response as a Word document here, paste your answers into the fields, and upload that.',
  'rule.document.lost-fields':
    'The fields are gone from the document, and we do not recognise the questions either. Some programs remove the fields when they save. Download the document again, paste your answers, and save it in Word or LibreOffice.',
  'word.download': 'Download the response (Word)',
  'word.tracked': 'The document has tracked changes. They are read as accepted.',
  'word.comments': '{n, plural, one {# comment} other {# comments}} in the margin left out.',
  'word.pictures':
    '{n, plural, one {# picture or figure} other {# pictures and figures}} in the document left out. Send them as attachments to the response.',
  'word.no-fields':
    'The fields are gone from the document, as some programs remove them when they save. The answers were found by the headings and questions. Look them over with extra care.',
  'word.missing-fields':
    '{n, plural, one {One field has} other {# fields have}} been deleted from the document. Nothing was read or removed there: {fields}.',
  'word.unread': 'Not read ({n})',
  'word.unread.text':
    'This was written outside the fields, and will not be saved. If any of it belongs in the response, move it to a field in the document and upload that again, or paste it on the website.',
  'word.unread.under': 'Under “{heading}”:',
  'word.unread.start': 'At the beginning of the document, or in a footnote:',
  'word.unread.more': '{n, plural, one {And one more paragraph.} other {And # more paragraphs.}}',
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
    'Leave a field empty when you have nothing to say. If you empty a field that was filled in when the document was downloaded, we ask about it when the document is uploaded.',
  'word.how.outside': 'Write in the fields only. What is written elsewhere is not read, but we show it when the document is uploaded.',
  'word.how.together':
    'You may pass the document around. Tracked changes are read as accepted when it is uploaded, and comments in the margin are left out.',
  'word.how.upload':
    'Save it as a Word document (.docx), and upload it at {address}. You see what will change before anything is saved. The response is not sent until you send it on the website.',
  'word.limit': 'Up to {limit} characters.',
  'word.item': 'Write the code of the item, such as K-2.3.',
  'word.wording': 'Write the whole text as it should read. You may copy the text above and change it.',
  'word.stamp': 'The line below says which response this document belongs to. Leave it as it is.',
} satisfies Record<keyof typeof source, string>
