import type { Method, MethodOption } from './method.ts'
import { consent } from './methods/consent.ts'
import { fist5 } from './methods/fist5.ts'
import { gradients8 } from './methods/gradients8.ts'
import { majority } from './methods/majority.ts'
import type { MethodId } from './state.ts'

/** Every way to decide, as data. */
export const METHODS: Record<MethodId, Method> = { consent, gradients8, fist5, majority }
export const METHOD_IDS = Object.keys(METHODS) as MethodId[]

/** The choices of a method in one of its wordings; undefined for a wording of another release. */
export function optionsIn(id: MethodId, wording: string): readonly MethodOption[] | undefined {
  const { wording: usual, options, otherWordings } = METHODS[id]
  return wording === usual ? options : otherWordings?.[wording]
}
