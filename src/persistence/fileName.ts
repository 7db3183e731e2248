/** A file name for a design: what file systems refuse is replaced, and it is never empty. */
export function fileNameOf(designName: string): string {
  const safe = designName
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- control characters are what must go
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[-. ]+/, '')
  const short = Array.from(safe)
    .slice(0, 80)
    .join('')
    .replace(/[-. ]+$/, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short)
  return `${short === '' || reserved ? `design${short && '-'}${short}` : short}.cordon.json`
}
