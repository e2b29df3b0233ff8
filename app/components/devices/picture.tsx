import type { Picture as Name } from '#domain/devices/pictures.ts'
import styles from './devices.module.css'
import { PICTURE_PATHS } from './pictures.ts'

/** Its name always stands beside it. */
export const Picture = ({ name }: { name: Name }) => (
  <svg className={styles.picture} viewBox="0 0 24 24" aria-hidden="true">
    <path d={PICTURE_PATHS[name]} fill="currentColor" />
  </svg>
)
