/** Sends the form that leads onward as soon as the page is there; its button is for browsers without scripts. */
const form = document.querySelector('form[data-now]')
if (form instanceof HTMLFormElement) form.submit()
