import { Empty } from '#app/components/ui/empty.tsx'

/** What to say where there is nothing yet; null where there is something. From the loader: most readers never need it. */
export type Nothing = { title: string; words: string } | null

export const NothingYet = ({ nothing }: { nothing: Nothing }) =>
  nothing ? (
    <Empty title={nothing.title}>
      <p>{nothing.words}</p>
    </Empty>
  ) : null
