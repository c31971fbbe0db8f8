import type { Route } from './+types/responses-csv'
import { exportFile } from './export-file'

/** The «Svar» sheet as text, for tools that read no workbooks. */
export const loader = (asked: Route.LoaderArgs) => exportFile('csv', asked)
