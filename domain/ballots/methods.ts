import type { Method } from './method.ts'
import { consent } from './methods/consent.ts'
import { gradients8 } from './methods/gradients8.ts'
import { majority } from './methods/majority.ts'
import type { MethodId } from './state.ts'

/** Every way to decide, as data. */
export const METHODS: Record<MethodId, Method> = { consent, gradients8, majority }
export const METHOD_IDS = Object.keys(METHODS) as MethodId[]
