/**
 * Refuses to run inside another page, which could lay its own controls over the app's. The header `frame-ancestors` does the
 * same where the host sends it; a meta element cannot. Throwing ends the loading of everything imported after this module.
 */
if (window.top !== window.self) {
  document.body.textContent = 'Cordon does not run inside another page. Open it in a window of its own.'
  throw new Error('Cordon refuses to be framed.')
}
