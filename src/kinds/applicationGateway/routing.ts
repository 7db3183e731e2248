import { parseAddress } from '../../lib/ip'
import type { EmitContext, Value } from '../../model/template'
import { parameterName, partNames } from '../templateNames'
import type { GatewayView } from './contribute'
import { listeningFrontEnd, partId } from './frontEnds'
import { filled, textsOf } from '../stored'

type Body = { readonly [key: string]: Value }
type Backend = GatewayView['properties']['backends'][number]

/** A gateway cannot be made without a backend. */
const EMPTY: Backend = { name: 'backend', targets: [], protocol: 'Https', port: '443' }
const CERTIFICATE = 'certificate'
const FIRST_PRIORITY = 100
const PRIORITY_STEP = 10

interface Route {
  readonly name: string
  readonly backend: Backend
  readonly port: number
  /** Backends that share a port are told apart by host. */
  readonly hostName?: Value
}

/** Pools, settings, listeners and rules: one of each for every backend. Traffic is decrypted with one certificate. */
export function routing(node: GatewayView, context: EmitContext): Body {
  const routes = routesOf(node, context)
  const ports = [...new Set(routes.map((route) => route.port))]
  const secured = routes.some((route) => route.backend.protocol === 'Https')
  return {
    ...(secured && { sslCertificates: [{ name: CERTIFICATE, properties: certificate(node, context) }] }),
    frontendPorts: ports.map((port) => ({ name: `port-${port}`, properties: { port } })),
    backendAddressPools: routes.map(({ name, backend }) => ({
      name,
      properties: { backendAddresses: targetsOf(backend).map(addressOf) },
    })),
    backendHttpSettingsCollection: routes.map(({ name, backend, port }, index) => ({
      name,
      properties: {
        port,
        protocol: backend.protocol,
        cookieBasedAffinity: 'Disabled',
        requestTimeout: 30,
        ...backendHost(node, backend, index, context),
      },
    })),
    httpListeners: routes.map((route) => ({ name: route.name, properties: listener(node, route, context) })),
    requestRoutingRules: routes.map(({ name }, index) => ({
      name,
      properties: {
        ruleType: 'Basic',
        priority: FIRST_PRIORITY + index * PRIORITY_STEP,
        httpListener: { id: partId(node, context, 'httpListeners', name) },
        backendAddressPool: { id: partId(node, context, 'backendAddressPools', name) },
        backendHttpSettings: { id: partId(node, context, 'backendHttpSettingsCollection', name) },
      },
    })),
  }
}

function routesOf(node: GatewayView, context: EmitContext): readonly Route[] {
  const nameOf = partNames('backend')
  const drawn = node.properties.backends.length > 0 ? node.properties.backends : [EMPTY]
  const port = (backend: Backend): number =>
    Number.parseInt(backend.port, 10) || (backend.protocol === 'Http' ? 80 : 443)
  return drawn.map((backend, index) => {
    const shared = drawn.some((other) => other !== backend && port(other) === port(backend))
    return {
      name: nameOf(backend.name),
      backend,
      port: port(backend),
      ...(shared && { hostName: hostOf(node, backend, index, context) }),
    }
  })
}

function listener(node: GatewayView, { backend, port, hostName }: Route, context: EmitContext): Body {
  const secured = backend.protocol === 'Https'
  return {
    protocol: backend.protocol,
    frontendIPConfiguration: {
      id: partId(node, context, 'frontendIPConfigurations', listeningFrontEnd(node)),
    },
    frontendPort: { id: partId(node, context, 'frontendPorts', `port-${port}`) },
    ...(hostName !== undefined && { hostName, requireServerNameIndication: secured }),
    ...(secured && { sslCertificate: { id: partId(node, context, 'sslCertificates', CERTIFICATE) } }),
  }
}

/**
 * The host that the gateway asks a backend for. Over HTTPS the backend's certificate must be issued to it, so a backend of
 * bare addresses needs one too; its probe asks for the same (https://learn.microsoft.com/azure/application-gateway/ssl-overview).
 */
function backendHost(node: GatewayView, backend: Backend, index: number, context: EmitContext): Body {
  const named = targetsOf(backend).some((target) => !parseAddress(target).ok)
  if (backend.protocol === 'Http' || named || targetsOf(backend).length === 0)
    return { pickHostNameFromBackendAddress: named }
  context.note(
    node,
    `The certificate of the backend ${backend.name} must be issued to its host name by a well-known authority; give the gateway the root certificate of any other.`,
  )
  return {
    pickHostNameFromBackendAddress: false,
    hostName: hostOf(node, backend, index, context),
  }
}

function hostOf(node: GatewayView, backend: Backend, index: number, context: EmitContext): Value {
  const drawn = targetsOf(backend).find((target) => !parseAddress(target).ok)
  if (drawn !== undefined) return drawn
  const [only, ...others] = askedNames(node, context)
  if (only !== undefined && others.length === 0 && node.properties.backends.length === 1) return only
  return context.param({
    name: parameterName(node, context, `HostName${index + 1}`),
    type: 'string',
    description: `Host name under which clients ask ${node.name} for the backend ${backend.name}.`,
  })
}

/** Host names that managed networks ask the gateway for. */
function askedNames(node: GatewayView, { graph }: EmitContext): readonly string[] {
  const names = graph
    .linksTo(node, 'managedPrivateEndpoint')
    .flatMap(({ properties }) => textsOf(properties, 'fqdns'))
  return [...new Set(filled(names))]
}

function certificate(node: GatewayView, context: EmitContext): Body {
  return {
    data: context.param({
      name: parameterName(node, context, 'Certificate'),
      type: 'string',
      secure: true,
      description: `Certificate of the listeners of ${node.name}: base64 of a PFX file.`,
    }),
    password: context.param({
      name: parameterName(node, context, 'CertificatePassword'),
      type: 'string',
      secure: true,
      description: `Password of the certificate of ${node.name}.`,
    }),
  }
}

function targetsOf(backend: Backend): readonly string[] {
  return filled(backend.targets)
}

function addressOf(target: string): Body {
  return parseAddress(target).ok ? { ipAddress: target } : { fqdn: target }
}
