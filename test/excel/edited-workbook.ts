import excel, { type Workbook, type Worksheet } from 'exceljs'

/** A workbook as somebody leaves it after having worked in it. */
export async function edited(bytes: Buffer, edit: (workbook: Workbook) => void): Promise<Buffer> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  edit(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`No sheet ${name}`)
  return sheet
}

const headRow = 3

/** The row of the item, or question, that is called so; the column whose heading begins so. */
export function cellAt(sheet: Worksheet, called: string, heading: string) {
  const column = columnAt(sheet, heading)
  return sheet.getRow(rowAt(sheet, called)).getCell(column)
}

export function rowAt(sheet: Worksheet, called: string): number {
  for (let row = headRow + 1; row <= sheet.rowCount; row++) if (String(sheet.getRow(row).getCell(2).value) === called) return row
  throw new Error(`No row ${called}`)
}

export function columnAt(sheet: Worksheet, heading: string): number {
  for (let column = 1; column <= sheet.columnCount; column++) {
    if (String(sheet.getRow(headRow).getCell(column).value).startsWith(heading)) return column
  }
  throw new Error(`No column ${heading}`)
}
