import { useActionData } from '@remix-run/react'
import { createContext, useContext } from 'react'
import { type Answer, fieldId } from '#app/forms/answer.ts'

/** This page's answer to the form that was sent, if it did not go through. */
export const useAnswer = () => useActionData() as Answer | undefined

/** From which every form of the page makes its own command id. */
export const CommandIdContext = createContext('')

/** The form that a field stands in: its key, and what it was answered. */
export const FormContext = createContext<{ key: string; answer: Answer | undefined }>({ key: '', answer: undefined })

/** What a field needs to know: its id, what was typed before, and what was wrong with it. */
export function useField(name: string) {
  const { key, answer } = useContext(FormContext)
  return {
    id: fieldId(key, name),
    typed: answer?.values[name],
    error: answer?.errors.find(({ field }) => field === name)?.message,
  }
}
