/** What became of a picture: cleaned, of a kind that carries nothing about its maker, or one nobody has looked into. */
export function cleanPicture(name: string, content: Buffer): Buffer | null {
  if (content.subarray(0, 3).toString('hex') === 'ffd8ff') return cleanJpeg(content)
  if (content.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return cleanPng(content)
  if (/\.svg$/i.test(name)) return /creator|author|publisher/i.test(content.toString('latin1')) ? null : content
  return /\.(?:gif|bmp|emf|wmf|emz|wmz|svm)$/i.test(name) ? content : null
}

/** Without what cameras and programs write: Exif, XMP, IPTC and comments. Kept are what colours need. Source: ITU-T T.81, B.1.1.3. */
export function cleanJpeg(content: Buffer): Buffer | null {
  const kept = [content.subarray(0, 2)]
  for (let at = 2; at + 4 <= content.length; ) {
    if (content[at] !== 0xff) return null
    const marker = content[at + 1] ?? 0
    if (marker === 0xda) return Buffer.concat([...kept, content.subarray(at)])
    const end = at + 2 + content.readUInt16BE(at + 2)
    const isAbout = (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe
    if (!isAbout) kept.push(content.subarray(at, end))
    if (end <= at + 2 || end > content.length) return null
    at = end
  }
  return null
}

/** Without its texts and times. Source: PNG (third edition), 11.3. */
function cleanPng(content: Buffer): Buffer | null {
  const kept = [content.subarray(0, 8)]
  for (let at = 8; at + 12 <= content.length; ) {
    const end = at + 12 + content.readUInt32BE(at)
    const kind = content.subarray(at + 4, at + 8).toString('latin1')
    if (end > content.length) return null
    if (!/^(?:tEXt|zTXt|iTXt|eXIf|tIME)$/.test(kind)) kept.push(content.subarray(at, end))
    if (kind === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}
