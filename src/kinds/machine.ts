import { WINDOWS_HOST_NAME_MAX } from '../facts/naming'
import type { NodeView } from '../model/graph'
import type { EmitContext, Emitted, Expression, Value } from '../model/template'
import type { SubnetView } from './place'
import { parameterName } from './templateNames'

/** A network interface in a subnet. */
export interface Interface {
  readonly slot: string
  readonly name: Value
  readonly subnet: SubnetView
  /** Empty: Azure assigns one. */
  readonly address: string
  readonly publicIp?: Expression
  readonly forwarding?: boolean
}

export function networkInterface(
  node: NodeView<unknown>,
  context: EmitContext,
  { slot, name, subnet, address, publicIp, forwarding = false }: Interface,
): Emitted {
  return {
    slot,
    type: 'Microsoft.Network/networkInterfaces',
    name,
    concern: 'compute',
    body: {
      location: context.location(node),
      tags: context.tags(),
      properties: {
        ...(forwarding && { enableIPForwarding: true }),
        ipConfigurations: [
          {
            name: 'ipconfig',
            properties: {
              subnet: { id: context.ref(subnet) },
              ...(address.trim() === ''
                ? { privateIPAllocationMethod: 'Dynamic' }
                : { privateIPAllocationMethod: 'Static', privateIPAddress: address.trim() }),
              ...(publicIp && { publicIPAddress: { id: publicIp } }),
            },
          },
        ],
      },
    },
  }
}

export type OperatingSystem = 'Linux' | 'Windows'

/** Current images with a stable version line. */
const IMAGES = {
  Linux: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
  Windows: {
    publisher: 'MicrosoftWindowsServer',
    offer: 'WindowsServer',
    sku: '2022-datacenter-azure-edition',
    version: 'latest',
  },
} as const

/** A virtual machine with one interface. */
export interface Machine {
  readonly slot: string
  readonly name: Value
  readonly hostName: string
  readonly os: OperatingSystem
  readonly vmSize: string
  readonly interfaceSlot: string
}

/** Credentials are parameters: a password for Windows, a public key for Linux. */
export function machine(
  node: NodeView<unknown>,
  context: EmitContext,
  { slot, name, hostName, os, vmSize, interfaceSlot }: Machine,
): Emitted {
  return {
    slot,
    type: 'Microsoft.Compute/virtualMachines',
    name,
    concern: 'compute',
    body: {
      location: context.location(node),
      tags: context.tags(),
      properties: {
        hardwareProfile: { vmSize },
        storageProfile: {
          imageReference: IMAGES[os],
          osDisk: {
            createOption: 'FromImage',
            deleteOption: 'Delete',
            managedDisk: { storageAccountType: 'StandardSSD_LRS' },
          },
        },
        osProfile: { computerName: hostName, ...credentials(node, context, os) },
        networkProfile: {
          networkInterfaces: [
            { id: context.ref(node, ['id'], interfaceSlot), properties: { deleteOption: 'Delete' } },
          ],
        },
        securityProfile: {
          securityType: 'TrustedLaunch',
          uefiSettings: { secureBootEnabled: true, vTpmEnabled: true },
        },
      },
    },
  }
}

function credentials(
  node: NodeView<unknown>,
  context: EmitContext,
  os: OperatingSystem,
): { readonly [key: string]: Value } {
  const adminUsername = context.param({
    name: parameterName(node, context, 'AdminUsername'),
    type: 'string',
    description: `Name of the administrator of ${node.name}.`,
  })
  if (os === 'Windows') {
    const adminPassword = context.param({
      name: parameterName(node, context, 'AdminPassword'),
      type: 'string',
      secure: true,
      description: `Password of the administrator of ${node.name}.`,
    })
    return { adminUsername, adminPassword }
  }
  const keyData = context.param({
    name: parameterName(node, context, 'SshPublicKey'),
    type: 'string',
    description: `SSH public key of the administrator of ${node.name}.`,
  })
  return {
    adminUsername,
    linuxConfiguration: {
      disablePasswordAuthentication: true,
      ssh: {
        publicKeys: [
          {
            path: { $: 'join', parts: ['/home/', adminUsername, '/.ssh/authorized_keys'] },
            keyData,
          },
        ],
      },
    },
  }
}

/** A host name that the operating system takes: letters, digits and hyphens, short on Windows, not digits alone. */
export function hostNameOf(name: string, os: OperatingSystem, number?: number): string {
  const longest = os === 'Windows' ? WINDOWS_HOST_NAME_MAX.value : 63
  const tail = number === undefined ? '' : `-${number}`
  const plain = name.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^[^A-Za-z]+/, '')
  const head = plain.slice(0, longest - tail.length).replace(/-+$/, '')
  return `${head === '' ? 'vm' : head}${tail}`
}
