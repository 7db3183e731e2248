/**
 * Keeps the app usable without a network: a service worker stores every file of the build as soon as the page has loaded,
 * and answers from that store from then on. Where the browser offers none (plain http, private windows) nothing changes.
 */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // After the load event, so that storing the files does not compete with the first drawing of the page.
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('./sw.js').catch((error: unknown) => {
      console.warn('Cordon will not be available offline.', error)
    })
  })
}
