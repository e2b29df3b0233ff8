import type { Json } from '../../log/canonical.ts'
import type { Fraction } from '../threshold.ts'

/** What is wrong with a parameter, by its name. */
export type ParameterFault = { parameter: string; reason: 'unknown' | 'wrong-kind' | 'out-of-range' | 'missing' }
export type Read<T> = { ok: true; value: T } | { ok: false; fault: ParameterFault }

type Reader<T> = (value: Json) => T | undefined

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER): Reader<number> =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most ? value : undefined

export const oneOf =
  <const T extends string>(...words: T[]): Reader<T> =>
  (value) =>
    words.find((word) => word === value)

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A share as whole numbers; `strict` means "more than" instead of "at least". */
export type Bar = Fraction & { strict: boolean }
export const bar: Reader<Bar> = (value) => {
  if (!isObject(value) || Object.keys(value).sort().join() !== 'den,num,strict') return undefined
  const [num, den, strict] = [whole(0)(value.num!), whole(1)(value.den!), flag(value.strict!)]
  return num === undefined || den === undefined || strict === undefined ? undefined : { num, den, strict }
}
export const fraction: Reader<Fraction> = (value) => {
  if (!isObject(value) || Object.keys(value).sort().join() !== 'den,num') return undefined
  const [num, den] = [whole(0)(value.num!), whole(1)(value.den!)]
  return num === undefined || den === undefined ? undefined : { num, den }
}

export const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : read(value)

/** One of the options of the vote. */
export const oneOfOptions = (options: readonly string[]): Reader<string> => oneOf(...options)

/** Something for each of some names, or for all of `every`. */
export const forEach =
  <T>(names: readonly string[], read: Reader<T>, every = false): Reader<Record<string, T>> =>
  (value) => {
    if (!isObject(value)) return undefined
    const found: [string, T][] = []
    for (const [name, given] of Object.entries(value)) {
      const one = names.includes(name) ? read(given) : undefined
      if (one === undefined) return undefined
      found.push([name, one])
    }
    if (every && found.length !== names.length) return undefined
    return Object.fromEntries(found)
  }

type Fields<P> = { [Name in keyof P]: { read: Reader<P[Name]>; otherwise?: P[Name] } }

/** Reads an object of parameters: none unknown, each of its kind, those that are left out as `otherwise` says. */
export function readFields<P extends object>(given: Json, fields: Fields<P>): Read<P> {
  const fault = (parameter: string, reason: ParameterFault['reason']) =>
    ({ ok: false, fault: { parameter, reason } }) as const
  if (!isObject(given)) return fault('', 'wrong-kind')
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name))
  if (unknown !== undefined) return fault(unknown, 'unknown')
  const read: Partial<P> = {}
  for (const name of Object.keys(fields) as (keyof P & string)[]) {
    const field = fields[name]
    if (!Object.hasOwn(given, name)) {
      if (field.otherwise === undefined) return fault(name, 'missing')
      read[name] = field.otherwise
      continue
    }
    const value = field.read(given[name]!)
    if (value === undefined) return fault(name, 'wrong-kind')
    read[name] = value
  }
  return { ok: true, value: read as P }
}
