import type { Route } from './+types/responses-xlsx'
import { exportFile } from './export-file'

/** Everything that was received, as a workbook. */
export const loader = (asked: Route.LoaderArgs) => exportFile('xlsx', asked)
