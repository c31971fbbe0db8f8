/** Marks in the contents the chapter and the item being read. Without it the contents are plain links. */
const contents = document.querySelector('.draft-contents')
if (contents && 'IntersectionObserver' in window) follow(contents)

/** @param {Element} contents */
function follow(contents) {
  /** @type {Map<string, HTMLAnchorElement>} */
  const links = new Map()
  for (const link of contents.querySelectorAll('a')) links.set(decodeURIComponent(link.hash.slice(1)), link)
  const read = [...links.keys()].flatMap((id) => document.getElementById(id) ?? [])
  /** @type {Set<Element>} */
  const inSight = new Set()

  // What crosses a band in the upper part of the window is what one is reading.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inSight.add(target)
        else inSight.delete(target)
      }
      if (inSight.size > 0) mark()
    },
    { rootMargin: '-15% 0px -75% 0px' },
  )
  for (const part of read) observer.observe(part)

  function mark() {
    const chapter = read.findLast((part) => inSight.has(part) && part.matches('.chapter'))
    const item = read.findLast((part) => inSight.has(part) && part.parentElement === chapter)
    for (const [id, link] of links) {
      if (id === chapter?.id || id === item?.id) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    const current = links.get((item ?? chapter)?.id ?? '')
    if (current) keepInSight(current)
  }

  /** Scrolls the contents alone: the page stays where the reader has it. @param {Element} link */
  function keepInSight(link) {
    const box = contents.getBoundingClientRect()
    const { top, bottom } = link.getBoundingClientRect()
    if (top < box.top) contents.scrollTop -= box.top - top + 24
    else if (bottom > box.bottom) contents.scrollTop += bottom - box.bottom + 24
  }
}
