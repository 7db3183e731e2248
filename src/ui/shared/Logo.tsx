import logo from '../theme/logo.svg?raw'
import { KindIcon } from './KindIcon'
import styles from './Logo.module.css'

/** The product mark in the accent colour. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return <KindIcon svg={logo} size={size} className={styles['logo']} />
}
