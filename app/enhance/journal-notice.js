/**
 * Tells, before a response is sent, of text that lies in this browser and is not saved: where it was typed, never what. Without it the
 * text is found when one opens that page. What lies there is laid out by routes/answer/journal-store.ts.
 */
const notice = document.querySelector('[data-journal]')
if (notice instanceof HTMLElement && 'indexedDB' in window) look(notice)

/** @param {HTMLElement} notice */
function look(notice) {
  const { journal = '', base = '', whole = '', chapter = '' } = notice.dataset
  const opening = indexedDB.open('innspill', 1)
  // Nothing has been kept here: nothing is made either.
  opening.onupgradeneeded = () => opening.transaction?.abort()
  opening.onerror = (event) => event.preventDefault()
  opening.onsuccess = () => {
    const db = opening.result
    const reading = db
      .transaction('journal')
      .objectStore('journal')
      .getAll(IDBKeyRange.bound(`${journal} `, `${journal} \uffff`))
    reading.onsuccess = () => {
      db.close()
      /** @type {Set<string>} */
      const places = new Set(reading.result.map(({ here }) => here))
      const list = document.createElement('ul')
      for (const here of [...places].sort()) {
        const item = document.createElement('li')
        const link = document.createElement('a')
        link.href = `${base}/${here}`
        link.textContent = here === 'hele-utkastet' ? whole : chapter.replace('$', here.replace(/\D+/, ''))
        item.append(link)
        list.append(item)
      }
      if (places.size === 0) return
      notice.append(list)
      notice.hidden = false
    }
  }
}
