/** As many units as one can wait for. */
export const askedAtOnce = 40
