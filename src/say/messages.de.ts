// What the bot says about its own answers and about messages, in German. Pure data.
import type { englishMessages } from './messages.en.ts';

export const germanMessages: Record<keyof typeof englishMessages, string> = {
  'tool.other-side': 'Die andere Seite',
  'tool.share': 'Teilen',
  'tool.not-asked': 'Das meinte ich nicht',
  'tool.delete': 'Löschen',
  'other-side.heading': 'Die andere Seite',
  'not-asked.none':
    'Dann habe ich in der Geschichte nichts Näheres gefunden. Sag es bitte mit anderen Worten.',
  'delete.not-yours': 'Nur wer gefragt hat, kann diese Antwort löschen.',
  'share.by': 'Geteilt von',
  'share.nothing': 'Hier gibt es nichts zu teilen.',
  'repeat.pointer': 'Das wurde hier gerade eben beantwortet.',
  'repeat.link': 'Zur Antwort',
  'fair-use.notice': 'Das waren viele Fragen in kurzer Zeit. In {seconds} Sekunden antworte ich wieder.',
  'message.unreadable':
    'Discord zeigt mir den Text dieser Nachricht nicht. Nenn mich darin mit @, oder nimm Apps in ihrem Menü.',
  'message.voice': 'Ich kann keine Sprachnachrichten hören. Schreib deine Frage bitte.',
  'message.sticker': 'Ich lese nur Text. Schreib deine Frage bitte.',
  'message.file': 'Ich lese nur Text, keine Dateien und Bilder. Schreib deine Frage bitte.',
  'message.other': 'Ich habe darin keinen Text gefunden. Schreib deine Frage bitte.',
};
