import printScript from '#app/enhance/print.js?url'
import { useT } from '#app/messages/use-t'
import { Icon } from './icon'
import { PrinterSmall } from './icons.json'

/** Prints the page. There only with scripts; without, the browser's own menu does the same. */
export function PrintButton() {
  const t = useT()
  return (
    <>
      <button className="ds-button" data-variant="tertiary" type="button" data-print hidden>
        <Icon shape={PrinterSmall} />
        {t('frame.print')}
      </button>
      <script src={printScript} defer />
    </>
  )
}
