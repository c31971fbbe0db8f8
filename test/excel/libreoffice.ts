import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Reckons every formula anew when a file is opened, whatever values stand in it. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** The workbooks as LibreOffice saves them, all formulas reckoned by it; null where it is not installed. */
export async function reckoned(folder: string, workbooks: readonly Buffer[]): Promise<Buffer[] | null> {
  const [profile, out] = [join(folder, 'profile'), join(folder, 'reckoned')]
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings)
  const names = workbooks.map((workbook, index) => {
    writeFileSync(join(folder, `${index}.xlsx`), workbook)
    return join(folder, `${index}.xlsx`)
  })
  try {
    const args = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...names]
    await promisify(execFile)('soffice', args, { timeout: 100_000 })
    return workbooks.map((_, index) => readFileSync(join(out, `${index}.xlsx`)))
  } catch (error) {
    console.warn(`LibreOffice did not run here, so the formulas were not reckoned by another program: ${String(error)}`)
    return null
  }
}
