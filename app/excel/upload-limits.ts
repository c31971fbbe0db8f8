/** The largest file that is looked at. */
export const mostFileBytes = 5 * 1024 * 1024
/** Of one part, unpacked, and of all that are read. Sizes a file declares are not believed, and ratios mislead. */
export const mostPartBytes = 20 * 1024 * 1024
export const mostUnpackedBytes = 40 * 1024 * 1024
export const mostParts = 200

/** Of the sheets that are read. A checklist has some hundred rows, and a cell Excel's own length. */
export const mostRows = 5000
export const mostColumns = 200
export const mostCells = 50_000
export const mostCharacters = 8_000_000
