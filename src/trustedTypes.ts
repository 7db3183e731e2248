/**
 * The page's one Trusted Types policy. The content security policy admits no other, so text can become neither markup nor
 * script anywhere; a script address (of a worker) passes when it is of our own origin. Browsers without Trusted Types need
 * nothing.
 */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }

trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    if (new URL(address, document.baseURI).origin === location.origin) return address
    throw new TypeError(`Refused to load a script from ${address}`)
  },
})
