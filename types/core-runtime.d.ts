/** What the core may use beyond the language: found in browsers, workers and Node alike. Read by tsconfig.core.json alone. */

declare module '*.svg?raw' {
  const text: string
  export default text
}

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}
