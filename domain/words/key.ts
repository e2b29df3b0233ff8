/** Ids have dots and hyphens, names of messages don't: `ballot.open` stands as `ballot_open`. */
export type Key<Id extends string> = Id extends `${infer Head}.${infer Tail}`
  ? Key<`${Head}_${Tail}`>
  : Id extends `${infer Head}-${infer Tail}`
    ? Key<`${Head}_${Tail}`>
    : Id

export const keyOf = <Id extends string>(id: Id): Key<Id> => id.replaceAll(/[.-]/g, '_') as Key<Id>
