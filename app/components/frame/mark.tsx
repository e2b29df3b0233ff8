/** Two of the same size on level ground. Drawn, so that it follows the deployer's colours. */
export const Mark = () => (
  <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" fill="var(--brand)" />
    <circle cx="10.5" cy="13" r="4.5" fill="var(--on-brand)" />
    <circle cx="21.5" cy="13" r="4.5" fill="var(--on-brand)" />
    <path d="M5 22.5h22" stroke="var(--sun)" strokeWidth="3.5" strokeLinecap="round" />
  </svg>
)
