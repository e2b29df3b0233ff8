import type { PaperGroup } from '../counting/tally.ts'
import {
  BadFile,
  checkTotal,
  type Election,
  linesOf,
  MOST_FILE_OPTIONS,
  onceEach,
  optionAt,
  optionNames,
  papersIn,
  shown,
  wholeIn,
} from './election.ts'

type Token = { text: string; line: number; quoted: boolean }

/** Words, numbers and quoted names; what follows a # outside quotes is a remark. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const [i, content] of linesOf(text).entries()) {
    const line = i + 1
    for (let at = 0; at < content.length; ) {
      const character = content[at]!
      if (character === '#') break
      if (/\s/.test(character)) at++
      else if (character === '"') {
        const end = endOfQuote(content, at + 1)
        if (end < 0) throw new BadFile(line, 'a name begins with a quotation mark and does not end with one.')
        tokens.push({ text: content.slice(at + 1, end).replace(/\\(["\\])/g, '$1'), line, quoted: true })
        at = end + 1
      } else {
        const word = /^[^\s#"]+/.exec(content.slice(at))![0]
        tokens.push({ text: word, line, quoted: false })
        at += word.length
      }
    }
  }
  return tokens
}

function endOfQuote(content: string, from: number): number {
  for (let at = from; at < content.length; at++) {
    if (content[at] === '\\') at++
    else if (content[at] === '"') return at
  }
  return -1
}

/**
 * BLT (Hill, Wichmann and Woodall; OpenSTV, OpaVote): numbers of options and seats, options that stepped back (-2), a
 * line for each paper ("3 1 4=2 0": three papers), 0, the names and a title.
 */
export function readBlt(text: string): Election {
  const tokens = tokensOf(text)
  const lastLine = tokens.at(-1)?.line ?? 1
  let at = 0
  const next = (what: string): Token => {
    const token = tokens[at++]
    if (!token) throw new BadFile(lastLine, `the file ends before ${what}.`)
    return token
  }
  const count = next('the number of options')
  const n = wholeIn(count.text, count.line, 'the number of options', 1, MOST_FILE_OPTIONS)
  const chosen = next('the number of seats')
  const seats = wholeIn(chosen.text, chosen.line, 'the number of seats', 1, n)
  const numbers = Array.from({ length: n }, (_, i) => String(i + 1))
  const gone = new Set<string>()
  while (/^-\d/.test(tokens[at]?.text ?? '')) {
    const { text, line } = tokens[at++]!
    gone.add(optionAt(numbers, text.slice(1), line))
  }
  const papers: PaperGroup[] = []
  while (true) {
    const head = next('the 0 that ends the papers')
    // A paper's own name in brackets, as OpenSTV has it, tells nothing about the count.
    if (/^\(.*\)$/.test(head.text)) continue
    if (head.quoted)
      throw new BadFile(head.line, `here is the name ${shown(head.text)}, but no 0 has ended the papers.`)
    if (head.text === '0') break
    const many = papersIn(head.text, head.line)
    const ranks: string[][] = []
    while (tokens[at]?.line === head.line && tokens[at]!.text !== '0') {
      const { text, line } = tokens[at++]!
      // A dash is a rank that was left out.
      if (text !== '-') ranks.push(text.split('=').map((one) => optionAt(numbers, one, line)))
    }
    if (tokens[at]?.line === head.line) at++
    onceEach(ranks.flat(), head.line)
    const left = ranks.map((rank) => rank.filter((one) => !gone.has(one))).filter((rank) => rank.length > 0)
    papers.push({ choice: left, papers: many })
  }
  checkTotal(papers, lastLine)
  const names = optionNames(numbers.map((number) => next(`the name of option ${number}`).text))
  const title = tokens[at++]?.text ?? ''
  const over = tokens[at]
  if (over && !over.quoted) throw new BadFile(over.line, `after the title there is still ${shown(over.text)}.`)
  const named = (ranks: string[][]) => ranks.map((rank) => rank.map((one) => names[Number(one) - 1]!))
  return {
    title,
    options: names.filter((_, i) => !gone.has(String(i + 1))),
    shape: 'order',
    papers: papers.map((group) => ({ ...group, choice: named(group.choice as string[][]) })),
    seats,
    parameters: {},
  }
}

const quoted = (name: string): string => `"${name.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&')}"`

export function writeBlt({ options, papers, title, seats = 1 }: Election): string {
  const number = new Map(options.map((option, i) => [option, i + 1]))
  const lines = papers.map(({ choice, papers }) =>
    [papers, ...(choice as string[][]).map((rank) => rank.map((option) => number.get(option)!).join('=')), 0].join(' '),
  )
  return `${[`${options.length} ${seats}`, ...lines, '0', ...options.map(quoted), quoted(title)].join('\n')}\n`
}
