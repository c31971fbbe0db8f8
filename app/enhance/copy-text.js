/** A button that copies the text beside it. Without it the text can be marked and copied by hand. */
for (const button of document.querySelectorAll('button[data-copies]')) {
  const field = document.getElementById(button.getAttribute('data-copies') ?? '')
  const said = document.getElementById(button.getAttribute('data-tells') ?? '')
  if (!(field instanceof HTMLTextAreaElement) || !(button instanceof HTMLButtonElement)) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    field.select()
    try {
      await navigator.clipboard.writeText(field.value)
    } catch {
      // Marked all the same: Ctrl+C does the rest.
      return
    }
    if (said) said.textContent = button.getAttribute('data-done')
  })
}
