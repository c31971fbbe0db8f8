import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import { keepingFigures, keepingParts, retention, type StoredTable, tablesOf } from '#app/domain/retention'
import { en } from '#app/messages/en'
import { nb } from '#app/messages/nb'
import { nn } from '#app/messages/nn'
import * as schema from '#db/schema'

/** Does not compile when a table lacks a line, or a line its table. */
const lines: Record<keyof typeof schema, unknown> = retention
const tables: Record<StoredTable, unknown> = schema

describe('what the privacy page tells of', () => {
  test('is every table there is, and no other', () => {
    const named = Object.entries(tables).filter(([, table]) => is(table, SQLiteTable))
    expect(named.length).toBeGreaterThan(50)
    expect(Object.keys(lines).sort()).toEqual(named.map(([name]) => name).sort())
    expect(new Set(named.map(([, table]) => getTableName(table as SQLiteTable))).size).toBe(named.length)
  })

  test('has something to tell of in every part', () => {
    for (const part of keepingParts) expect([part, tablesOf(part).length]).not.toEqual([part, 0])
    const told = keepingParts.flatMap(tablesOf)
    expect(told.length).toBe(Object.values(retention).filter(({ part }) => part !== null).length)
  })

  test('names no figure that no rule keeps', () => {
    for (const texts of [nb, nn, en]) {
      for (const part of keepingParts) {
        const names = [...texts[`keeping.${part}.long`].matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        for (const name of names) expect(Object.keys(keepingFigures)).toContain(name)
      }
    }
  })

  test.each(Object.entries(schema))('says of %s that somebody is in it, when its columns say so', (name, table) => {
    const columns = Object.keys(table as object).filter((column) => /account|email|^name$|ByName|By$|authorName|owner/.test(column))
    const line = retention[name as StoredTable]
    // Names of bodies on the list, and of groups.
    const open = ['consultees', 'consulteeGroups', 'installation', 'products', 'productVersions']
    if (columns.length > 0 && !open.includes(name)) expect([name, columns, line.part]).not.toEqual([name, columns, null])
    if (columns.some((column) => /[aA]ccountId$|^authorId$|^askedBy$/.test(column))) expect([name, line.by]).toEqual([name, 'account'])
  })
})
