import type { ExportedFile } from '../../model/template'
import { block, fileOf } from '../block'

type Level = 'error' | 'warning' | 'info'

/** Every rule of the linter, those that are off by default included; the limits of Azure are errors. */
const RULES: Readonly<Record<Level, readonly string[]>> = {
  error: [
    'max-asserts',
    'max-outputs',
    'max-params',
    'max-resources',
    'max-variables',
    'nested-deployment-template-scoping',
  ],
  warning: [
    'adminusername-should-not-be-literal',
    'artifacts-parameters',
    'decompiler-cleanup',
    'explicit-values-for-loc-params',
    'no-conflicting-metadata',
    'no-deployments-resources',
    'no-explicit-any',
    'no-hardcoded-env-urls',
    'no-hardcoded-location',
    'no-hardcoded-outputs',
    'no-loc-expr-outside-params',
    'no-module-name',
    'no-unnecessary-dependson',
    'no-unused-existing-resources',
    'no-unused-imports',
    'no-unused-params',
    'no-unused-types',
    'no-unused-vars',
    'outputs-should-not-contain-secrets',
    'prefer-interpolation',
    'prefer-unquoted-property-names',
    'protect-commandtoexecute-secrets',
    'secure-parameter-default',
    'secure-params-in-nested-deploy',
    'secure-params-in-parameters-file',
    'secure-secrets-in-params',
    'simplify-interpolation',
    'simplify-json-null',
    'use-description-outputs',
    'use-description-params',
    'use-description-type-properties',
    'use-description-types',
    'use-description-vars',
    'use-parent-property',
    'use-recent-api-versions',
    'use-recent-az-powershell-version',
    'use-recent-module-versions',
    'use-recognized-resource-type',
    'use-resource-id-functions',
    'use-resource-symbol-reference',
    'use-safe-access',
    'use-secure-value-for-secure-inputs',
    'use-stable-resource-identifiers',
    'use-stable-vm-image',
    'use-user-defined-types',
    'what-if-short-circuiting',
  ],
  info: ['stacks-extensibility-compat'],
}

/** `bicepconfig.json`: what the files beside it are held to. */
export function printLinterConfig(): ExportedFile {
  const levels = (Object.keys(RULES) as Level[]).flatMap((level) =>
    RULES[level].map((rule) => [rule, { level }] as const),
  )
  const rules = Object.fromEntries(levels.sort(([a], [b]) => (a < b ? -1 : 1)))
  const config = { analyzers: { core: { enabled: true, rules } } }
  return fileOf('bicepconfig.json', 'json', block(...JSON.stringify(config, null, 2).split('\n')))
}
