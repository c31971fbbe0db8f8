import { describe, expect, test } from 'vitest'
import type { Database } from '#db/client'
import { appWith } from '../app'
import { slug } from '../builders'
import { cellAt, edited, sheetOf } from '../excel/edited-workbook'
import { hostileFiles } from '../excel/hostile-files'
import { answer, download, sent, write } from '../response-file'
import { NextVersion } from '../second-version'
import { preview } from '../upload'
import { baseIn, page } from '../vendor'

const svar = `/horinger/${slug}/svar`
const upload = `${svar}/opplasting`
const counted = (db: Database, what: string) => db.connection.$client.prepare(`select count(*) from ${what}`).pluck().get()
const decoded = (html: string) => html.replace(/<!-- -->/g, '').replaceAll('&quot;', '"')

describe('a response as a workbook', () => {
  test('goes out and in with nothing in it, from every page where one answers', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    for (const path of ['', '/kapittel/1', '/hele-utkastet', '/oversikt']) {
      const html = await page(siv, svar + path)
      expect([path, html.includes(`${svar}/nedlasting/skjema.xlsx`), html.includes(`"${upload}"`)]).toEqual([path, true, true])
    }
    const where = await preview(await sent(app, siv, await download(siv)))
    const html = await page(siv, where)
    expect(html).toContain('Filen har ingen svar')
    expect(html).toContain('Det er ingenting nytt å lagre.')
    expect(counted(app.db, 'responses')).toBe(0)
  })

  test('is looked over before anything is saved, saved whole with its history, and says nothing new the second time', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await answer(siv, 'R-1.1', { 'rad.kommentar': 'Teksten som står der.' })
    const file = await edited(await download(siv), (workbook) => {
      write(workbook, 'R-1.1', 'Kommentar', 'Ny tekst fra filen, fnr. 010100 00000 🙂')
      write(workbook, 'K-2.3', 'Krav: Hvor nyttig', 'Svært nyttig')
      write(workbook, 'K-2.3', 'Krav: Hvor stor kostnad', 'Stoor')
      cellAt(sheetOf(workbook, 'Generelt'), 'Hovedsynspunkt', 'Svar').value = '=cmd|x'
    })
    const where = await preview(await sent(app, siv, file))
    const html = decoded(await page(siv, where))
    for (const text of ['4 svar i filen', '1 endret', '2 nye', '1 avvist<', 'Skriv «Stor».', '«Stoor»', '=cmd|x', 'Teksten som står der.'])
      expect(html).toContain(text)
    expect(html).toMatch(/Svar [A-Z]+\d+/)
    expect(html).toContain('<del class="import-text">')
    expect(counted(app.db, 'answers')).toBe(1)

    const saved = await siv.post(where, {})
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${svar}/oversikt?lest=3`])
    const overview = await page(siv, `${svar}/oversikt?lest=3`)
    for (const text of ['3 svar fra filen er lagret', 'Ny tekst fra filen', 'Svært nyttig', '=cmd|x']) expect(overview).toContain(text)
    expect(await page(siv, `${svar}/arbeid/punkt/R-1.1/historikk`)).toContain('Teksten som står der.')
    expect((await siv.post(where, {})).headers.get('location')).toBe(`${svar}/oversikt?lest=3`)
    expect(app.db.connection.$client.prepare('select content from response_uploads').pluck().get()).toBeNull()
    const again = await page(siv, await preview(await sent(app, siv, file)))
    expect(again).toContain('3 uendret')
    expect(again).toContain('Det er ingenting nytt å lagre.')
  })

  test('what a colleague changed meanwhile is chosen, answer by answer; until then nothing is saved', async () => {
    const app = await appWith()
    const [siv, omar] = [await app.loginAs('siv'), await app.loginAs('omar')]
    await answer(siv, 'R-1.1', { 'rad.kommentar': 'Felles utgangspunkt' })
    const file = await edited(await download(siv), (workbook) => {
      write(workbook, 'R-1.1', 'Kommentar', 'Sivs tekst')
      write(workbook, 'R-1.2', 'Kommentar', 'Uten strid')
    })
    const where = await preview(await sent(app, siv, file))
    await answer(omar, 'R-1.1', { 'rad.kommentar': 'Omars tekst', 'rad.niva': 'passe' })
    const html = await page(siv, where)
    expect(html).toContain('1 må velges')
    const none = await siv.post(where, {})
    expect([none.status, (await none.text()).includes('Ingenting er lagret ennå.')]).toEqual([409, true])
    expect(await page(siv, `${svar}/oversikt`)).not.toContain('Uten strid')
    const choice = { 'valg:R-1.1/rad.kommentar': 'file', 'sett:R-1.1': baseIn(html, 'sett:R-1.1') }
    // Changed once more after it was seen: the choice is of what was seen.
    await answer(omar, 'R-1.1', { 'rad.kommentar': 'Omars andre tekst', 'rad.niva': 'passe' })
    expect((await siv.post(where, choice)).status).toBe(409)
    const kept = await siv.post(where, { ...choice, 'valg:R-1.1/rad.kommentar': 'page' })
    expect(kept.headers.get('location')).toBe(`${svar}/oversikt?lest=1`)
    const overview = await page(siv, `${svar}/oversikt`)
    for (const text of ['Omars andre tekst', 'Uten strid', 'Passe']) expect(overview).toContain(text)
    // What was not chosen can be found again.
    expect(await page(siv, `${svar}/arbeid/punkt/R-1.1/historikk`)).toContain('Sivs tekst')
  })

  test('an emptied cell asks, and keeps the answer where nobody answers', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await answer(siv, 'R-1.1', { 'rad.kommentar': 'Skal bli' })
    await answer(siv, 'R-1.2', { 'rad.kommentar': 'Skal bort' })
    await answer(siv, 'R-1.3', { 'rad.kommentar': 'Strykes' })
    const file = await edited(await download(siv), (workbook) => {
      write(workbook, 'R-1.1', 'Kommentar', null)
      write(workbook, 'R-1.2', 'Kommentar', null)
      write(workbook, 'R-1.3', 'Kommentar', '–')
    })
    const where = await preview(await sent(app, siv, file))
    const html = await page(siv, where)
    expect(html).toContain('2 tømt i filen')
    expect(html).toContain('1 endret')
    const seen = { 'sett:R-1.1': baseIn(html, 'sett:R-1.1'), 'sett:R-1.2': baseIn(html, 'sett:R-1.2') }
    expect((await siv.post(where, { ...seen, 'valg:R-1.2/rad.kommentar': 'file' })).status).toBe(303)
    const overview = await page(siv, `${svar}/oversikt`)
    expect(['Skal bli', 'Skal bort', 'Strykes'].map((text) => overview.includes(text))).toEqual([true, false, false])
  })

  test('is its sender’s alone, also among colleagues, and lasts a day', async () => {
    const app = await appWith()
    const [siv, omar, lise] = [await app.loginAs('siv'), await app.loginAs('omar'), await app.loginAs('lise')]
    const bytes = await edited(await download(siv), (workbook) => write(workbook, 'R-1.1', 'Kommentar', 'Ny'))
    const where = await preview(await sent(app, siv, bytes))
    for (const who of [omar, lise]) expect([(await who.request(where)).status, (await who.post(where, {})).status]).toEqual([404, 404])
    app.pass({ hours: 25 })
    const later = await app.loginAs('siv')
    expect([(await later.request(where)).status, (await later.post(where, {})).status]).toEqual([404, 404])
    await preview(await sent(app, later, bytes))
    expect(counted(app.db, 'response_uploads')).toBe(1)
  })

  test('a private person answers with one as well; one that another made is theirs only when they say so', async () => {
    const app = await appWith()
    const [siv, lise] = [await app.loginAs('siv'), await app.loginAs('lise')]
    const own = await edited(await download(lise), (workbook) => write(workbook, 'R-1.1', 'Kommentar', 'Som mor'))
    expect((await lise.post(await preview(await sent(app, lise, own)), {})).status).toBe(303)
    await answer(siv, 'R-1.1', { 'rad.kommentar': 'Kommunens syn' })
    await answer(siv, 'R-1.2', { 'rad.kommentar': 'Kommunens andre syn' })
    const where = await preview(await sent(app, lise, await download(siv)))
    const html = await page(lise, where)
    for (const text of ['Filen er laget for noen andre', 'Fjellvik kommune', '1 må velges', '1 nytt']) expect(html).toContain(text)
    const choice = { 'valg:R-1.1/rad.kommentar': 'page', 'sett:R-1.1': baseIn(html, 'sett:R-1.1') }
    const asked = await lise.post(where, choice)
    expect([asked.status, (await asked.text()).includes('id="bekreftet-error"')]).toEqual([422, true])
    expect(await page(lise, `${svar}/oversikt`)).not.toContain('Kommunens')
    expect((await lise.post(where, { ...choice, bekreftet: 'ja' })).status).toBe(303)
    const overview = await page(lise, `${svar}/oversikt`)
    expect(['Som mor', 'Kommunens andre syn', 'Kommunens syn'].map((text) => overview.includes(text))).toEqual([true, true, false])
  })

  test('one for an earlier version of the draft is read where the text is the same, and told where it is not', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const file = await edited(await download(siv), (workbook) => {
      for (const code of ['R-1.1', 'R-1.2', 'R-1.3']) write(workbook, code, 'Kommentar', `Om ${code}`)
    })
    await new NextVersion().rewrite('R-1.2', 'Noe helt annet enn før.').withdraw('R-1.3').import(app.db)
    const html = decoded(await page(siv, await preview(await sent(app, siv, file))))
    for (const text of [
      'Filen er laget for versjon 2025.03-demo.1',
      '1 nytt',
      '2 avviste',
      'endret i sak',
      'tatt ut av utkastet',
      '«R-1.3: Om R-1.3»',
    ])
      expect(html).toContain(text)
  })

  test('is not taken in when the door is shut: not after sending, not after the deadline, not from readers', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await answer(siv, 'R-1.1', { 'rad.kommentar': 'Sendes' })
    const bytes = await edited(await download(siv), (workbook) => write(workbook, 'R-1.1', 'Kommentar', 'For sent'))
    const waiting = await preview(await sent(app, siv, bytes))
    const overview = await page(siv, `${svar}/oversikt`)
    const mark = { sett: baseIn(overview, 'sett'), forsok: baseIn(overview, 'forsok'), for: baseIn(overview, 'for') }
    expect((await siv.post(`${svar}/innsending`, { ...mark, epost: 'siv@eksempel.no', bekreftet: 'ja' })).status).toBe(303)
    expect(await page(siv, upload)).toContain('Filer kan ikke leses inn nå')
    expect((await sent(app, siv, bytes)).status).toBe(409)
    expect(await page(siv, waiting)).not.toContain('Lagre svarene')
    expect((await siv.post(waiting, {})).status).toBe(409)
    // What was sent is there as a workbook too, and is no working file.
    expect((await siv.request(`${svar}/nedlasting/skjema.xlsx`)).status).toBe(404)
    const copy = await edited(await download(siv, 'svar.xlsx'), (workbook) => {
      expect(String(cellAt(sheetOf(workbook, 'Svar'), 'R-1.1', 'Kommentar').value)).toBe('Sendes')
      expect(String(sheetOf(workbook, 'Svar').getCell('B1').value)).toContain('Sendt, kvittering')
    })
    expect(copy.length).toBeGreaterThan(0)
    app.pass({ hours: 24 * 30 })
    const lise = await app.loginAs('lise')
    expect(await page(lise, upload)).toContain('Filer kan ikke leses inn nå')
    expect((await sent(app, lise, bytes)).status).toBe(403)
  })
})

describe('a file that is not taken in', () => {
  test('is told on the page, and nothing is kept', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    for (const name of [
      'nothing at all',
      'a macro',
      'a password',
      'entities that multiply',
      'a sheet called __proto__',
      'a PDF',
      'half a file',
    ]) {
      const bytes = hostileFiles.find((file) => file.name === name)?.bytes() ?? Buffer.alloc(0)
      const response = await sent(app, siv, bytes)
      const html = await response.text()
      expect([name, [413, 415, 422].includes(response.status), html.includes('id="fil-error"')]).toEqual([name, true, true])
    }
    const otherHearing = await edited(await download(siv), (workbook) => {
      const technical = sheetOf(workbook, '_innspill')
      technical.eachRow((row) => {
        if (row.getCell(1).value === 'consultation') row.getCell(2).value = 'en-annen'
      })
    })
    expect(await (await sent(app, siv, otherHearing)).text()).toContain('Filen gjelder en annen høring')
    expect(await (await sent(app, siv, Buffer.from('a;b\n1;2\n'))).text()).toContain('tekstfil eller CSV')
    expect(counted(app.db, 'response_uploads')).toBe(0)
  })
})
