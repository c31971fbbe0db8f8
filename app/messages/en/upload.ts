import type { upload as source } from '../nb/upload'

export const upload = {
  'rule.upload.nothing': 'Choose a file first. The one you sent was empty.',
  'rule.upload.too-large':
    'The file is too large. The limit is {limit} MB, and a completed checklist is rarely over 1 MB. Download the file again and paste your answers.',
  'rule.upload.encrypted':
    'The file is protected by a password or by rights management, so we cannot read it. Remove the protection in Excel (File – Info – Protect Workbook), save, and upload it again.',
  'rule.upload.old-format': 'The file is in the old Excel format (.xls). Open it and save it as an Excel workbook (.xlsx).',
  'rule.upload.other-format':
    'This is neither an Excel workbook (.xlsx) nor a CSV file, whatever the file is called. Open it in the program you used and save it as .xlsx.',
  'rule.upload.macros': 'The file contains macros, and we do not accept those. Save it as an Excel workbook without macros (.xlsx).',
  'rule.upload.external-links':
    'The file takes values from other files. Break the links in Excel (Data – Edit Links), save, and upload it again.',
  'rule.upload.entities':
    'The file is built to expand itself, as spreadsheets never are. We have not read it. Download the checklist again and paste your answers.',
  'rule.upload.hostile-name':
    'The file uses a name that only exists to disturb programs. We have not read it. Download the checklist again and paste your answers.',
  'rule.upload.too-much':
    'The file unpacks to far more than a checklist contains. We have not read it. Download the checklist again and paste your answers.',
  'rule.upload.too-many-rows':
    'The sheet goes down to cell {cell}. We read {limit} rows. Delete everything below the table (select the rows and choose Delete), save, and upload it again.',
  'rule.upload.too-many-cells':
    'The sheet has more than we read: {limit} cells in {columns} columns (stopped at {cell}). Delete everything outside the table, save, and upload it again.',
  'rule.upload.broken': 'The file is damaged or was not uploaded completely. Open it in Excel, save it again, and try once more.',
} satisfies Record<keyof typeof source, string>
