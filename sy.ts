import { readFileSync } from 'node:fs'
import { syllablesOf } from '#domain/text/syllables.ts'

const words = readFileSync('/tmp/words.txt', 'utf8').split(/\s+/).filter(Boolean)
for (const n of [1, 2, 3, 4, 5, 6]) console.log(n, words.filter((w) => syllablesOf(w) === n).join(' '), '\n')
