export const pageSize = 50

/** The page asked for, from 1; what is no page number is the first. */
export function pageOf(url: URL): number {
  const asked = Number(url.searchParams.get('side') ?? '1')
  return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1
}

/** The pages one can go to from here, as addresses with everything else kept. */
export interface Paging {
  readonly page: number
  readonly pages: number
  readonly links: readonly { readonly page: number; readonly to: string }[]
}

export function pagingOf(url: URL, page: number, total: number): Paging {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  return { page, pages, links: [...new Set(near)].sort((a, b) => a - b).map((one) => ({ page: one, to: addressOf(url, one) })) }
}

function addressOf(url: URL, page: number): string {
  const query = new URLSearchParams([...url.searchParams].filter(([name, value]) => name !== 'side' && value !== ''))
  if (page > 1) query.set('side', String(page))
  const text = query.toString()
  return url.pathname + (text === '' ? '' : `?${text}`)
}
