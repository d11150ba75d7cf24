// What the bot says in English where several stories are in use. Pure data.

export const englishStories = {
  'story.note': 'Story: {title}',
  'which-story.two': 'Two stories say something on this. Which one do you mean?',
  'which-story.many': '{count} stories say something on this. Which one do you mean?',
  'which-story.near': 'I am not sure in any of the stories. Which one do you mean?',
  'which-story.all': 'There are several stories here. Which one do you mean?',
  'which-story.none': 'None of the stories says that: {titles}.',
  'invite.stories': 'The stories do answer:',
  'talk.greeting.stories':
    'Hello. I answer questions about news stories: who alleges what, and who denies it. The stories: {titles}',
  'help.stories':
    'I answer questions about these stories: {titles}. I say who alleges what, who denies it, and what is not in them. I do not guess, and I do not decide who is right.',
  'check.nothing.stories': 'None of the stories says anything on this: {titles}.',
  'check.nothing-else.stories': 'The stories say nothing about the rest.',
  'check.empty.stories': 'This message has no text that I could look for in the stories.',
  'check.no-verdict.stories':
    'I only compare with the stories, and do not decide whether the message is true.',
  'check.lead.stories': 'This message and the stories',
  'settings.stories': 'Stories in use: {titles}',
  'refused.other-stories':
    'This belongs to a story that this server does not use any more, so nothing was done. In use are {titles}.',
  'refused.not-in-use':
    'This server does not use the story {title}. Whoever manages the server can add it under /settings show.',
} as const;
