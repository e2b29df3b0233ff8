/** Two people of the same height on level ground. Drawn, so that it follows the deployer's colours. */
export const Mark = () => (
  <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" fill="var(--brand)" />
    <path
      d="M6.5 21.5v-3.2a4.25 4.25 0 0 1 8.5 0v3.2zM17 21.5v-3.2a4.25 4.25 0 0 1 8.5 0v3.2z"
      fill="var(--on-brand)"
    />
    <circle cx="10.75" cy="9.6" r="2.9" fill="var(--on-brand)" />
    <circle cx="21.25" cy="9.6" r="2.9" fill="var(--on-brand)" />
    <path d="M5 25.4h22" stroke="var(--sun)" strokeWidth="3" strokeLinecap="round" />
  </svg>
)
