/** Ports of Azure SQL Database. */
import { cite } from './source'

/** The gateway listens here; with the connection policy “proxy” all traffic stays on it. */
export const SQL_PROXY_PORT = {
  value: 1433,
  source: cite('azure-sql/database/connectivity-architecture', 'Connection policy'),
} as const
