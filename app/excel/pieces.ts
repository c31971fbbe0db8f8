const pieceBytes = 256 * 1024

/** Puts bytes together in pieces of one size. */
export class Pieces {
  #piece = Buffer.allocUnsafeSlow(pieceBytes)
  #at = 0
  #full: Buffer[] = []

  add(bytes: Uint8Array): void {
    if (bytes.length <= pieceBytes - this.#at) {
      this.#piece.set(bytes, this.#at)
      this.#at += bytes.length
      return
    }
    const fitting = pieceBytes - this.#at
    this.#piece.set(bytes.subarray(0, fitting), this.#at)
    this.#turn()
    this.add(bytes.subarray(fitting))
  }

  /** Of a text that is spelled in bytes, one character for each. */
  addSpelled(text: string): void {
    const written = this.#piece.write(text, this.#at, pieceBytes - this.#at, 'latin1')
    this.#at += written
    if (written === text.length) return
    this.#turn()
    this.addSpelled(text.slice(written))
  }

  /** Those that are full, each once. */
  takeFull(): Buffer[] {
    const full = this.#full
    if (full.length > 0) this.#full = []
    return full
  }

  /** All that has not been taken, as one. */
  takeAll(): Buffer {
    const all = Buffer.concat([...this.takeFull(), this.#piece.subarray(0, this.#at)])
    this.#at = 0
    return all
  }

  #turn(): void {
    this.#full.push(this.#piece)
    this.#piece = Buffer.allocUnsafeSlow(pieceBytes)
    this.#at = 0
  }
}
