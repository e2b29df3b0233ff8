import type { ExportPeople } from './model.ts'

/** Each kind of people who want to be named: what they are called together, and their names. */
export const groupsOf = ({ citizens, professionals, others }: ExportPeople): { label: string; names: string[] }[] =>
  [
    { label: 'Citizens', names: citizens },
    { label: 'Professionals', names: professionals },
    { label: 'Without a vote', names: others },
  ].filter(({ names }) => names.length > 0)

/** What is said before the names, or in their place. */
export function peopleWords({ citizens, professionals, others, unnamed }: ExportPeople): string {
  const named = citizens.length + professionals.length + others.length
  if (named === 0) return 'Nobody is named here: people are named only where they ask for it.'
  if (unnamed === 0) return 'Everybody who took part asked to be named.'
  return `These people asked to be named. ${unnamed === 1 ? 'One more took part who stays' : `${unnamed} more took part who stay`} without a name.`
}
