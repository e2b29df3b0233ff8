import styles from './scribing.module.css'

/** Plays what somebody said, with the browser's own controls: they work by keyboard, and without scripts. */
export const Player = ({ src, label }: { src: string; label: string }) => (
  // biome-ignore lint/a11y/useMediaCaption: what is said is about to be typed: that is what this page is for
  <audio className={styles.player} controls preload="metadata" src={src} aria-label={label} />
)
