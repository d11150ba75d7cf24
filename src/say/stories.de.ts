// What the bot says in German where several stories are in use. Pure data.
import type { englishStories } from './stories.en.ts';

export const germanStories: Record<keyof typeof englishStories, string> = {
  'story.note': 'Geschichte: {title}',
  'which-story.two': 'Dazu sagen zwei Geschichten etwas. Welche meinst du?',
  'which-story.many': 'Dazu sagen {count} Geschichten etwas. Welche meinst du?',
  'which-story.near': 'Sicher bin ich mir in keiner der Geschichten. Welche meinst du?',
  'which-story.all': 'Hier gibt es mehrere Geschichten. Welche meinst du?',
  'which-story.none': 'Das steht in keiner der Geschichten: {titles}.',
  'invite.stories': 'Das beantworten die Geschichten:',
  'talk.greeting.stories':
    'Hallo. Ich beantworte Fragen zu Nachrichten: wer was behauptet und wer es bestreitet. Die Geschichten: {titles}',
  'help.stories':
    'Ich beantworte Fragen zu diesen Geschichten: {titles}. Ich sage, wer was behauptet, wer es bestreitet und was nicht darin steht. Ich rate nicht, und ich entscheide nicht, wer recht hat.',
  'check.nothing.stories': 'Dazu sagt keine der Geschichten etwas: {titles}.',
  'check.nothing-else.stories': 'Zum Rest sagen die Geschichten nichts.',
  'check.empty.stories': 'In dieser Nachricht steht kein Text, den ich in den Geschichten suchen könnte.',
  'check.no-verdict.stories':
    'Ich vergleiche nur mit den Geschichten und entscheide nicht, ob die Nachricht stimmt.',
  'check.lead.stories': 'Diese Nachricht und die Geschichten',
  'settings.stories': 'Geschichten: {titles}',
  'refused.other-stories':
    'Dies gehört zu einer Geschichte, die dieser Server nicht mehr nutzt; deshalb ist nichts geschehen. Er nutzt jetzt {titles}.',
  'refused.not-in-use':
    'Die Geschichte {title} nutzt dieser Server nicht. Wer ihn verwaltet, kann sie unter /einstellungen ansehen dazunehmen.',
};
