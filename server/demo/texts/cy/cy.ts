import { en } from '../en/en.ts'
export const cy = en
