/** Shows the buttons that print, which without scripts would do nothing, and lets them. */
for (const button of document.querySelectorAll('button[data-print]')) {
  button.removeAttribute('hidden')
  button.addEventListener('click', () => print())
}
