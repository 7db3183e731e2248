import { CLOUDS, type CloudId } from '../facts/clouds'
import type { NodeId } from '../model/diagram'
import { block, type Block } from './block'
import { isRequired, variableName } from './parameterValues'
import type { Deployment } from './partition/deployment'

export interface ReadmeSubject {
  readonly format: 'bicep' | 'arm'
  readonly template: string
  readonly parameterFile: string
  readonly cloud: CloudId
  readonly region: string
  /** A name for the resource group, safe to stand in a shell. */
  readonly resourceGroup: string
  /** How a person calls a drawn thing. */
  nodeName(node: NodeId): string
}

/** What has to be there before the first command: the cloud, the resource groups, rights, values and secrets. */
export function beforehand(deployment: Deployment, subject: ReadmeSubject): readonly Block[] {
  return [
    ...rights(deployment),
    ...values(deployment, subject),
    bash(...login(subject).bash, ...groups(deployment, subject).bash, ...secrets(deployment, subject).bash),
    powershell(
      ...login(subject).powershell,
      ...groups(deployment, subject).powershell,
      ...secrets(deployment, subject).powershell,
    ),
  ]
}

/** The commands that show or make the deployment, in both shells. */
export function commands(
  verb: 'what-if' | 'create',
  { format, template, parameterFile }: ReadmeSubject,
): readonly Block[] {
  // The command line takes the template from the `using` line of a Bicep parameter file.
  const files =
    format === 'bicep'
      ? `--parameters ${parameterFile}`
      : `--template-file ${template} --parameters @${parameterFile}`
  const whatIf = verb === 'what-if' ? ' -WhatIf' : ''
  return [
    bash(`az deployment group ${verb} --resource-group $RESOURCE_GROUP ${files}`),
    powershell(
      `New-AzResourceGroupDeployment -ResourceGroupName $resourceGroup -TemplateFile ${template} -TemplateParameterFile ${parameterFile}${whatIf}`,
    ),
  ]
}

interface InShells {
  readonly bash: readonly string[]
  readonly powershell: readonly string[]
}

/** Both tools start in the public cloud. */
function login({ cloud }: ReadmeSubject): InShells {
  if (cloud === 'AzurePublic') return { bash: [], powershell: [] }
  const { environmentName } = CLOUDS[cloud]
  return {
    bash: [`az cloud set --name ${environmentName}`, 'az login'],
    powershell: [`Connect-AzAccount -Environment ${environmentName}`],
  }
}

/** The group of the deployment, and those beside it that parameters name after it. */
function groups({ modules }: Deployment, { region, resourceGroup }: ReadmeSubject): InShells {
  const beside = modules.flatMap(({ scope }) => (scope && 'parameter' in scope ? [scope.parameter] : []))
  const endings = [...new Set(beside)].map((parameter) => `-${parameter.replace(/\D/g, '')}`)
  return {
    bash: [
      `RESOURCE_GROUP=${resourceGroup}`,
      ...['', ...endings].map(
        (ending) =>
          `az group create --name ${ending === '' ? '$RESOURCE_GROUP' : `\${RESOURCE_GROUP}${ending}`} --location ${region}`,
      ),
    ],
    powershell: [
      `$resourceGroup = '${resourceGroup}'`,
      ...['', ...endings].map(
        (ending) =>
          `New-AzResourceGroup -Name ${ending === '' ? '$resourceGroup' : `"\${resourceGroup}${ending}"`} -Location ${region}`,
      ),
    ],
  }
}

/** The parameter file of Bicep reads secrets from the environment; for templates the tools ask for them. */
function secrets({ parameters }: Deployment, { format }: ReadmeSubject): InShells {
  const names = parameters.filter(({ secure }) => secure).map(({ name }) => name)
  if (format === 'arm') return { bash: [], powershell: [] }
  return {
    bash: names.map(variableName).map((name) => `read -rs ${name} && export ${name}`),
    powershell: names.map((name) => `$env:${variableName(name)} = Read-Host -MaskInput '${name}'`),
  }
}

function values({ parameters }: Deployment, { format, parameterFile }: ReadmeSubject): readonly Block[] {
  const secret = parameters.some(({ secure }) => secure)
  const required = parameters.some((each) => !each.secure && isRequired(each))
  if (!secret && !required) return []
  if (format === 'arm')
    return [
      block(
        'What is secret or to fill in stands in no file: the tools ask for it, or pass it as a parameter.',
      ),
    ]
  return [
    block(
      [
        ...(required ? [`Fill in the empty values in \`${parameterFile}\`.`] : []),
        ...(secret ? ['It reads the secrets from the environment.'] : []),
      ].join(' '),
    ),
  ]
}

function rights({ modules }: Deployment): readonly Block[] {
  const assigns = modules.some(({ resources }) =>
    resources.some(({ type }) => type === 'Microsoft.Authorization/roleAssignments'),
  )
  if (!assigns) return []
  return [
    block(
      'The deployment assigns roles: it takes Owner, or Contributor together with Role Based Access Control Administrator.',
    ),
  ]
}

function bash(...lines: readonly string[]): Block {
  return block('```bash', ...lines, '```')
}

function powershell(...lines: readonly string[]): Block {
  return block('```powershell', ...lines, '```')
}
