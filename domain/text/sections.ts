/**
 * The template of a plan: its sections in reading order (docs: domain handbook §4.1). Titles and prompts stand here as
 * files that leave the plan have them; pages have them in the reader's language (`section-words.ts`).
 */
export const SECTIONS = [
  { key: 'front', title: 'About this plan', prompt: 'Say what the plan is about, where it is for, and who made it.' },
  { key: 'why', title: 'Why we need this', prompt: 'Tell what people told you, and list what they need.' },
  { key: 'scope', title: 'What is fixed and what is open', prompt: 'Say what we can change, what we cannot, and why.' },
  {
    key: 'principles',
    title: 'How we work together',
    prompt: 'Write down what we promised each other and how we decide.',
  },
  {
    key: 'outcomes',
    title: 'The changes we want',
    prompt: 'Write each change as “I can …” and say how we will see it.',
  },
  { key: 'assets', title: 'What we already have', prompt: 'List the people, places, skills and things we can use.' },
  {
    key: 'options',
    title: 'Choices we looked at',
    prompt: 'Show at least two choices, and what happens if we do nothing.',
  },
  { key: 'actions', title: 'What will happen', prompt: 'Say who does what, together with whom, and when it starts.' },
  { key: 'money', title: 'Money', prompt: 'Say what it costs each year and who pays.' },
  {
    key: 'fairness',
    title: 'Fair and safe for everyone',
    prompt: 'Say who gains, who may lose, and how we keep people safe.',
  },
  {
    key: 'measures',
    title: 'How we will know it works',
    prompt: 'Say what we will count, who checks, and when we look again.',
  },
  { key: 'decided', title: 'How we decided', prompt: 'Show the votes, and what people who disagreed said.' },
  {
    key: 'arguments',
    title: 'Reasons and sources',
    prompt: 'Give the reasons that matter to others, and where facts come from.',
  },
  { key: 'reply', title: 'The answer we got', prompt: 'Show what the people in charge said to each part, and why.' },
] as const satisfies readonly { key: string; title: string; prompt: string }[]

export type SectionKey = (typeof SECTIONS)[number]['key']

export const SECTION_KEYS: readonly SectionKey[] = SECTIONS.map((section) => section.key)

export const isSectionKey = (value: unknown): value is SectionKey => SECTION_KEYS.some((key) => key === value)
