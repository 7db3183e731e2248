import {
  META_CONTENT_SECURITY_POLICY,
  azureStaticWebAppConfig,
  netlifyHeadersFile,
} from '../security-headers.mjs'

/**
 * Writes the security policy into the built page, for hosts that send no headers, and the header files of static hosts
 * beside it. The development server stays without: its page updates need inline scripts.
 *
 * @returns {import('vite').Plugin}
 */
export const securityFiles = () => ({
  name: 'cordon:security-files',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: META_CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: netlifyHeadersFile() })
    this.emitFile({ type: 'asset', fileName: 'staticwebapp.config.json', source: azureStaticWebAppConfig() })
  },
})
