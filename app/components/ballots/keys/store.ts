/** Whose vote in which ballot. */
export type Who = { planId: string; ballotId: string; memberId: string }

/** What this device keeps of one vote: its receipt, and where a browser signed it, its key. Never on a shared device. */
export type KeptVote = Who & {
  closesAt: string
  /** The key's 32-byte seed and its public half, base64url. */
  seed?: string
  key?: string
  /** Of the last paper that was signed here, or that came back with a receipt. */
  rev: number
  tracker?: string
  receipt?: string
}

const [DATABASE, STORE, NOTE] = ['evenground-votes', 'votes', 'vote-kept:']
const idOf = ({ ballotId, memberId }: Who) => `${memberId} ${ballotId}`

/** A key that was typed in where the browser keeps nothing: it lasts as long as the page. */
const inMemory = new Map<string, KeptVote>()

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = ask(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
      transaction.onerror = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

/** Undefined where nothing is kept, or this browser keeps nothing. */
export async function findVote(who: Who): Promise<KeptVote | undefined> {
  try {
    return inMemory.get(idOf(who)) ?? (await inStore<KeptVote | undefined>('readonly', (store) => store.get(idOf(who))))
  } catch {
    return inMemory.get(idOf(who))
  }
}

/** Throws where this browser keeps nothing; then it must not hold a key either. */
export async function keepVote(vote: KeptVote): Promise<void> {
  // Noted first: what isn't noted would not be cleared when its owner signs out.
  localStorage.setItem(NOTE + [vote.planId, vote.ballotId, vote.memberId].join(' '), vote.seed ? vote.closesAt : '')
  await inStore('readwrite', (store) => store.put(vote, idOf(vote)))
}

export const keepForThisPage = (vote: KeptVote): void => void inMemory.set(idOf(vote), vote)

export async function dropVote(who: Who): Promise<void> {
  inMemory.delete(idOf(who))
  await inStore('readwrite', (store) => store.delete(idOf(who))).catch(() => {})
  try {
    localStorage.removeItem(NOTE + [who.planId, who.ballotId, who.memberId].join(' '))
  } catch {
    // Nothing is noted here.
  }
}

/** Which votes this browser keeps anything of; `openUntil` where it holds the key of one, else ''. */
export function notedVotes(planId: string | null): (Who & { openUntil: string })[] {
  try {
    return Object.keys(localStorage).flatMap((name) => {
      const [plan = '', ballotId = '', memberId = ''] = name.startsWith(NOTE) ? name.slice(NOTE.length).split(' ') : []
      if (plan === '' || (planId !== null && planId !== plan)) return []
      return [{ planId: plan, ballotId, memberId, openUntil: localStorage.getItem(name) ?? '' }]
    })
  } catch {
    return []
  }
}

/** When somebody signs out or leaves: keys and receipts go as other local copies do. */
export async function forgetVotes(planId: string | null): Promise<void> {
  await Promise.all(notedVotes(planId).map(dropVote))
}
