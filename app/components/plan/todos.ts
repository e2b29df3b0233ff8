import { awaitsDissent } from '#app/components/ballots/dissent-window.ts'
import { shortName } from '#app/components/ballots/names.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import { isRoleAgreed } from './roles.ts'

export type Todo = { to: string; label: string; why: string }

/** What waits for this reader, most pressing first. Private: it is made from what only they and the server know. */
export function todosOf(view: PlanView): Todo[] {
  return [
    ...mySignature(view),
    ...myRole(view),
    ...myVotes(view),
    ...myDissent(view),
    ...myReadiness(view),
    ...questions(view),
    ...(view.me.guides ? guiding(view) : []),
  ]
}

const at = (view: PlanView, page = '') => `/plans/${view.plan.id}${page}`

const mySignature = (view: PlanView): Todo[] =>
  view.overrides
    .filter((override) => override.maySign)
    .map((override) => ({
      to: `${at(view)}#${override.id}`,
      label: 'Say yes or no to going on although a rule says stop',
      why: 'You are asked as a citizen. You are not responsible for this.',
    }))

function myRole(view: PlanView): Todo[] {
  const { me, members } = view
  const role = members.find((member) => member.id === me.id)?.role
  if (!role || role.signedBy.member) return []
  return [
    {
      to: at(view, '/welcome'),
      label: 'Read your role and say yes to it',
      why: me.mayWrite ? 'It takes a minute, and comes before your first vote.' : 'It takes a minute.',
    },
  ]
}

const myVotes = (view: PlanView): Todo[] =>
  view.ballots
    .filter((ballot) => ballot.state === 'open' && ballot.onRoll && !ballot.youVoted)
    .map((ballot) => ({
      to: at(view, `/ballots/${ballot.id}`),
      label: `Vote on ${shortName(ballot)}`,
      why: 'The vote is open. You can change your vote until it closes.',
    }))

const myDissent = (view: PlanView): Todo[] =>
  view.ballots
    .filter((ballot) => awaitsDissent(view, ballot))
    .map((ballot) => ({
      to: at(view, `/ballots/${ballot.id}#dissent`),
      label: `Do you disagree with the result on ${shortName(ballot)}?`,
      why: 'You can have it written down beside the result, or say that you have nothing to add.',
    }))

const myReadiness = (view: PlanView): Todo[] =>
  view.sections
    .filter((section) => section.askedAt && !section.empty && section.state !== 'agreed' && !section.myAnswer)
    .filter(() => view.me.mayWrite)
    .map((section) => ({
      to: at(view, `/sections/${section.key}/ready`),
      label: `Are you ready to vote on “${section.title}”?`,
      why: 'Only you and the counting rule know your answer.',
    }))

const questions = (view: PlanView): Todo[] => {
  const clear = view.explains.filter((explain) => explain.mine && explain.open && explain.answeredAt)
  const open = view.explains.filter((explain) => !explain.mine && explain.open && !explain.answeredAt)
  return [...clear, ...open].map((explain) => ({
    to: at(view, `/sections/${explain.section}/ready#${explain.id}`),
    label: explain.mine ? 'Your question has an answer: is it clear now?' : 'Somebody asked “please explain”',
    why: explain.mine ? 'Only you can say that it is clear.' : 'Any member can answer.',
  }))
}

function guiding(view: PlanView): Todo[] {
  const invited = view.members.filter((member) => member.status === 'invited').length
  const roles = view.members.filter((member) => member.role?.signedBy.member && !isRoleAgreed(member)).length
  const ready = view.sections.filter((section) => !section.empty)
  const isAgreed = ready.length > 0 && ready.every((section) => section.state === 'agreed') && !view.plan.agreed
  return [
    ...(roles > 0
      ? [
          {
            to: at(view, '/people#roles'),
            label: 'Read the roles that members proposed',
            why: `${roles} ${roles === 1 ? 'waits' : 'wait'} for your yes.`,
          },
        ]
      : []),
    ...(view.members.length === 1
      ? [
          {
            to: at(view, '/people#invite'),
            label: 'Invite the first people',
            why: 'Start with citizens: they should be at least half.',
          },
        ]
      : []),
    ...(invited > 0
      ? [
          {
            to: at(view, '/cards'),
            label: 'Hand out the invitations',
            why: `${invited} ${invited === 1 ? 'person has' : 'people have'} not joined yet.`,
          },
        ]
      : []),
    ...(isAgreed
      ? [{ to: at(view, '/agree'), label: 'Agree the plan', why: 'Votes have adopted every part that has words.' }]
      : []),
  ]
}
