import * as Y from 'yjs'

/*
 * Yjs finds the place of a struct by walking over everything between its two neighbours (Item.integrate in yjs 13.6).
 * Honest clients insert between things that stood side by side for them, so only what came in meanwhile lies between.
 * But an update can be made so that each of its structs walks over all the others: 20,000 of them, 100 kB, stopped a
 * process for 11 s. Yjs has no bound for it, so we look how far it will go before it does, and stop it.
 */

/** Thrown out of `Y.applyUpdate` in the middle of merging: the document has to be thrown away. */
export class TooEntangled extends Error {
  override readonly name = 'TooEntangled'
}

const KEY = Symbol('merge budget')
type Budget = { steps: number }

/** Bounds what merging may walk within this transaction. Call it from `beforeTransaction`. */
export function limitMerging(transaction: Y.Transaction, steps: number): void {
  transaction.meta.set(KEY, { steps } satisfies Budget)
}

const integrate = Y.Item.prototype.integrate
Y.Item.prototype.integrate = function (this: Y.Item, transaction: Y.Transaction, offset: number): void {
  const budget = transaction.meta.get(KEY) as Budget | undefined
  if (budget) spend(budget, this)
  integrate.call(this, transaction, offset)
}

function spend(budget: Budget, item: Y.Item): void {
  const { left, right, parent } = item
  if (!(parent instanceof Y.AbstractType)) return // what its place was in is gone, so it has none
  let at = left ? left.right : parent._start
  if (!left && item.parentSub !== null) {
    // The first value that an attribute had is found from the last one.
    at = parent._map.get(item.parentSub) ?? null
    for (; at?.left; at = at.left) if (--budget.steps < 0) throw new TooEntangled()
  }
  for (; at && at !== right; at = at.right) if (--budget.steps < 0) throw new TooEntangled()
}
