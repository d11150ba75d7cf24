// What the bot says in German about what a server chose, and about forgetting it all. Pure data.
import type { englishSettings } from './settings.en.ts';

export const germanSettings = {
  'settings.heading': 'Einstellungen dieses Servers',
  'settings.roles': 'Moderatoren: wer diesen Server verwalten darf, und diese Rollen',
  'settings.roles.choose': 'Moderatorenrollen wählen',
  'settings.log': 'Kanal, in dem jede Änderung steht',
  'settings.log.choose': 'Einen Kanal für Änderungen wählen, oder keinen',
  'settings.answers.choose': 'Wie Antworten erscheinen',
  'settings.answers.public': 'Antworten sehen alle',
  'settings.answers.private': 'Antworten sieht nur, wer fragt',
  'settings.language.choose': 'Sprache der Antworten',
  'settings.language.own': 'Antworten sind in der Sprache dessen, der fragt',
  'settings.language.de': 'Antworten sind auf Deutsch',
  'settings.language.en': 'Antworten sind auf Englisch',
  'settings.unanswered.choose': 'Fragen ohne Antwort',
  'settings.unanswered.kept': 'Fragen ohne sichere Antwort werden gezählt, ohne wer gefragt hat',
  'settings.unanswered.not-kept': 'Fragen ohne sichere Antwort werden nicht aufgehoben',
  'settings.story': 'Geschichte: {title}',
  'settings.story.choose': 'Um welche Geschichten es geht',
  'settings.role-gone': 'Eine gelöschte Moderatorenrolle gilt für niemanden. Ist diese Liste leer, wähl neu.',
  'settings.changed': 'Einstellung geändert: {what}',
  'settings.changed.roles': 'Moderatorenrollen sind jetzt',
  'settings.changed.no-roles': 'es gibt keine Moderatorenrollen',
  'settings.changed.log': 'Änderungen stehen in diesem Kanal',
  'forget.form': 'Löschen, was der Server gespeichert hat',
  'forget.field': 'Tipp {word}, um es zu löschen',
  'forget.hint': 'Alle Änderungen, Vorschläge, Fragen und Einstellungen; nichts davon kommt zurück.',
  'forget.word': 'löschen',
  'forget.wrong': 'Es ist nichts gelöscht: Das Wort war nicht {word}.',
  'forget.done':
    'Alles, was dieser Server gespeichert hatte, ist gelöscht. Antworten sind wieder wie in der Geschichte.',
} as const satisfies Record<keyof typeof englishSettings, string>;
