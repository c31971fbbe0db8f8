import { RuleViolation } from '#app/domain/errors'
import { type Attributes, attribute, walkXml } from '#app/excel/xml-walk'
import { isOurs } from './control-name'

/** A content control of ours, as its tag has it. */
export interface ReadControl {
  readonly kind: 'control'
  readonly tag: string
  readonly text: string
  /** Says that its text is only there to be replaced. */
  readonly isPlaceholder: boolean
  /** Every run has the look of a text that is there to be replaced. */
  readonly looksEmpty: boolean
  /** What its list calls each choice: words → value. */
  readonly listed: ReadonlyMap<string, string>
}

export interface ReadParagraph {
  readonly kind: 'paragraph'
  /** Without what stands in controls of ours. */
  readonly text: string
}

/** A document from beginning to end. */
export interface WalkedDocument {
  readonly pieces: readonly (ReadControl | ReadParagraph)[]
  readonly hasTrackedChanges: boolean
  readonly comments: number
  readonly pictures: number
}

/** Far more than there are questions, and than anybody writes. */
const mostPieces = 30_000

/** What is not there once the changes are accepted, what only programs read, and what is said a second time for older ones. */
const unseen = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'Fallback',
  'sectPr',
  'rPrChange',
  'pPrChange',
  'sdtEndPr',
])
const signs: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', cr: '\n', noBreakHyphen: '\u2011', softHyphen: '\u00ad', sym: '•' }

interface OpenControl {
  tag: string
  text: string
  isPlaceholder: boolean
  runs: number
  emptyRuns: number
  paragraphs: number
  listed: Map<string, string>
}

interface OpenParagraph {
  text: string
  /** Its end is deleted, so that the next goes on where it stops. */
  isJoined: boolean
}

/**
 * Walks through the body of a document, or its notes. Insertions are read as accepted and deletions as done.
 * Refuses: upload.broken, upload.entities, upload.too-much.
 */
export async function walkDocument(part: Buffer): Promise<WalkedDocument> {
  const walk = new DocumentWalk()
  await walkXml(part, {
    open: (name, attributes) => walk.open(name, attributes),
    close: (name) => walk.close(name),
    text: (text) => walk.text(text),
  })
  return walk
}

class DocumentWalk implements WalkedDocument {
  readonly pieces: (ReadControl | ReadParagraph)[] = []
  hasTrackedChanges = false
  comments = 0
  pictures = 0
  #path: string[] = []
  #unseen = 0
  #controls: OpenControl[] = []
  #paragraphs: OpenParagraph[] = []
  #joined = ''

  open(name: string, attributes: Attributes): void {
    const within = this.#path.at(-1)
    this.#path.push(name)
    if (name === 'ins' || name === 'del' || name === 'moveTo' || name === 'moveFrom') this.hasTrackedChanges = true
    if (this.#unseen > 0 || unseen.has(name)) {
      // The mark of a deleted paragraph stands among the looks of its end.
      if (this.#unseen === 0 && name === 'del' && within === 'rPr' && this.#path.at(-3) === 'pPr') this.#join()
      this.#unseen += 1
      return
    }
    if (name === 'sdt')
      this.#controls.push({ tag: '', text: '', isPlaceholder: false, runs: 0, emptyRuns: 0, paragraphs: 0, listed: new Map() })
    else if (name === 'p') this.#openParagraph()
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.pictures += 1
    else if (name === 'commentReference') this.comments += 1
    else if (this.#path.includes('sdtPr')) this.#property(name, within, attributes)
    else if (within === 'r') this.#inRun(name, attributes)
    else if (name === 'rStyle' && /^(?:placeholder|plassholder|plasshaldar)/i.test(attribute(attributes, 'val') ?? '')) this.#lookEmpty()
  }

  close(name: string): void {
    this.#path.pop()
    if (this.#unseen > 0) this.#unseen -= 1
    else if (name === 'sdt') this.#closeControl()
    else if (name === 'p') this.#closeParagraph()
  }

  text(text: string): void {
    if (this.#unseen === 0 && this.#path.at(-1) === 't') this.#write(text, true)
  }

  #property(name: string, within: string | undefined, attributes: Attributes): void {
    const control = this.#controls.at(-1)
    if (!control) return
    if (name === 'tag' && within === 'sdtPr') control.tag = attribute(attributes, 'val') ?? ''
    else if (name === 'showingPlcHdr') control.isPlaceholder = !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '')
    else if (name === 'listItem') {
      const value = attribute(attributes, 'value') ?? ''
      control.listed.set(attribute(attributes, 'displayText') ?? value, value)
    }
  }

  #inRun(name: string, attributes: Attributes): void {
    if (name === 'br') {
      // Page and column breaks are looks.
      if (/^(?:textWrapping)?$/.test(attribute(attributes, 'type') ?? '')) this.#write('\n')
    } else if (Object.hasOwn(signs, name)) this.#write(signs[name] ?? '')
    else if (name === 't') {
      const control = this.#own()
      if (control) control.runs += 1
    }
  }

  #lookEmpty(): void {
    const control = this.#own()
    if (control && this.#path.at(-3) === 'r') control.emptyRuns += 1
  }

  /** The innermost control of ours; others are looked through. */
  #own(): OpenControl | null {
    return this.#controls.findLast(({ tag }) => isOurs(tag)) ?? null
  }

  #write(text: string, isWord = false): void {
    const control = this.#own()
    if (control) control.text += text
    else {
      const paragraph = this.#paragraphs.at(-1)
      if (paragraph) paragraph.text += text
      else if (isWord) this.#put({ kind: 'paragraph', text })
    }
  }

  #openParagraph(): void {
    const control = this.#own()
    if (control) {
      if (control.paragraphs > 0) control.text += '\n'
      control.paragraphs += 1
    }
    this.#paragraphs.push({ text: control ? '' : this.#joined, isJoined: false })
    if (!control) this.#joined = ''
  }

  #join(): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) paragraph.isJoined = true
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const control = this.#own()
    if (control) {
      if (paragraph.isJoined) control.paragraphs = 0
    } else if (paragraph.isJoined) this.#joined = paragraph.text
    else this.#put({ kind: 'paragraph', text: paragraph.text })
  }

  #closeControl(): void {
    const control = this.#controls.pop()
    if (!control || !isOurs(control.tag)) return
    const { tag, text, isPlaceholder, runs, emptyRuns, listed } = control
    this.#put({ kind: 'control', tag, text, isPlaceholder, looksEmpty: runs > 0 && emptyRuns >= runs, listed })
  }

  #put(piece: ReadControl | ReadParagraph): void {
    if (this.pieces.length >= mostPieces) throw new RuleViolation('upload.too-much')
    this.pieces.push(piece)
  }
}
