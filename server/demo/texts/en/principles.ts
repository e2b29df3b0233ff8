export const principles = {
  meaning:
    'What we mean by doing it together: people who use a service and people who run it share the power to plan it and to do it. Each side brings something that the other cannot.',
  promised: {
    title: 'What we promised each other',
    items: [
      'Everybody is here for what they know and can do, not for a title.',
      'We listen to people who use the service first.',
      'One person, one vote. Nobody has a casting vote.',
      'Plain words. Whoever does not follow asks “please explain”, and that is fine.',
      'Nobody is out of pocket.',
      'Whoever disagrees can have it written down beside the result.',
    ],
  },
  decide: {
    title: 'How we decide',
    parts: 'On single parts and questions: by consent, by yes or no, or by the eight steps.',
    whole:
      'On the whole plan: “How far do you agree?”, with eight steps. It passes if at least 7 in 10 support it, at most 1 in 10 are against, and nobody blocks.',
    disagree: 'If people disagree, we talk once more. If it is a tie, things stay as they are.',
  },
} as const
