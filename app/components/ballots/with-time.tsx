import { Rich } from '#app/components/ui/rich.tsx'
import { Time } from '#app/components/ui/time.tsx'

/** A sentence in which `<time/>` is that moment. */
export const WithTime = ({ text, at }: { text: string; at: string | null }) => (
  <Rich text={text} parts={{ time: () => (at ? <Time at={at} /> : null) }} />
)
