import type { Done } from '#app/forms/act.ts'

const WORDS: Record<string, string> = {
  'member.invite': 'invited',
  'member.reissue': 'reissued',
  'role.sign': 'role-signed',
  'role.describe': 'role-proposed',
}

/** Where the page of people goes after one of its forms: a new link is shown at once. */
export const afterPeople =
  (planId: string | undefined) =>
  ({ type, fields, result }: Done): string => {
    const isLink = type === 'member.invite' || type === 'member.reissue'
    const whose = String(result.memberId ?? fields.text('memberId'))
    return `/plans/${planId}/people?done=${WORDS[type]}${isLink ? `&link=${encodeURIComponent(whose)}` : ''}`
  }
