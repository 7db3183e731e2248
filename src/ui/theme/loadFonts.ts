/**
 * Fetches every declared font file at once. Browsers fetch a file when the first character of its range is shown, which
 * would be a request in the middle of the work and a wrong picture when offline.
 */
export function loadFonts(fonts: FontFaceSet = document.fonts): void {
  for (const face of fonts) {
    // A font that cannot be had leaves the system's font in place, which is what `swap` shows anyway.
    face.load().catch(() => undefined)
  }
}
