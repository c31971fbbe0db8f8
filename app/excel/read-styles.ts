import { attribute, walkXml } from './xml-walk'

/** Excel's own formats that show a day (ECMA-376-1, 18.8.30; 27–36 and 50–58 are the East Asian ones). */
const isOwnDate = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** The numbers of the styles that make a number a date. */
export async function readDateStyles(part: Buffer | null): Promise<ReadonlySet<number>> {
  const dates = new Set<number>()
  if (!part) return dates
  const own = new Map<number, boolean>()
  let [isInCells, style] = [false, 0]
  await walkXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attribute(attributes, 'numFmtId')), showsDay(attribute(attributes, 'formatCode') ?? ''))
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0)
        if (own.get(id) ?? isOwnDate(id)) dates.add(style)
        style += 1
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return dates
}

/** As long as Excel lets one be. */
const longestFormat = 255

/** A format with a day or a year in it: what is quoted, escaped or in brackets is only shown. */
function showsDay(format: string): boolean {
  return /[dy]/i.test(format.slice(0, longestFormat).replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''))
}
