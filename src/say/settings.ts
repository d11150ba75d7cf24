// The settings of a server as moderators see and change them, and a change as the log channel shows it. Pure.
import type { Language, Story } from '../story/story.ts';
import { plain } from './changes.ts';
import type { Menu, Reply } from './reply.ts';
import { sentence } from './sentence.ts';
import { titlesOf } from './titles.ts';

/** What a server chose; see the store. */
export interface Chosen {
  readonly moderatorRoles: readonly string[];
  readonly logChannel: string | null;
  readonly answers: 'public' | 'private';
  readonly language: Language | null;
  readonly keepsUnanswered: boolean;
  /** Ids of those in use; none for the first one alone. */
  readonly stories: readonly string[];
}

/** Discord's most in one menu; more roles than this nobody needs. */
const mostRoles = 25;

/** The settings with a menu for each; choosing saves at once. `inUse` are ids; with several stories to choose from there is a menu. */
export function saySettings(
  chosen: Chosen,
  inUse: readonly string[],
  stories: readonly Story[],
  language: Language,
): Reply {
  const say = (key: Parameters<typeof lineOf>[0]) => lineOf(key, language);
  const menu = (name: string, placeholder: string, values: readonly [string, string, boolean][]): Menu => ({
    deed: { name, args: [] },
    placeholder,
    of: values.map(([value, label, isChosen]) => ({ value, label, isChosen })),
  });
  return {
    ...plain(
      [
        { type: 'heading', text: say('settings.heading') },
        { type: 'text', text: storiesWords(inUse, stories, language) },
        {
          type: 'text',
          text: [say('settings.roles'), say('settings.role-gone'), say('settings.log')].join('\n'),
        },
      ],
      language,
    ),
    menus: [
      ...(stories.length > 1
        ? [
            {
              ...menu(
                'set-story',
                say('settings.story.choose'),
                stories.map(({ id, title }) => [id, title[language], inUse.includes(id)]),
              ),
              fewest: 0,
              most: stories.length,
            },
          ]
        : []),
      {
        deed: { name: 'set-roles', args: [] },
        placeholder: say('settings.roles.choose'),
        of: 'roles',
        chosen: chosen.moderatorRoles,
        fewest: 0,
        most: mostRoles,
      },
      {
        deed: { name: 'set-log', args: [] },
        placeholder: say('settings.log.choose'),
        of: 'channels',
        chosen: chosen.logChannel === null ? [] : [chosen.logChannel],
        fewest: 0,
        most: 1,
      },
      menu('set-answers', say('settings.answers.choose'), [
        ['public', say('settings.answers.public'), chosen.answers === 'public'],
        ['private', say('settings.answers.private'), chosen.answers === 'private'],
      ]),
      menu('set-language', say('settings.language.choose'), [
        ['own', say('settings.language.own'), chosen.language === null],
        ['de', say('settings.language.de'), chosen.language === 'de'],
        ['en', say('settings.language.en'), chosen.language === 'en'],
      ]),
      menu('set-unanswered', say('settings.unanswered.choose'), [
        ['kept', say('settings.unanswered.kept'), chosen.keepsUnanswered],
        ['not-kept', say('settings.unanswered.not-kept'), !chosen.keepsUnanswered],
      ]),
    ],
  };
}

/** A changed setting, for the log channel; names nobody who is pinged by it. */
export function saySettingChanged(
  changed: Partial<Chosen>,
  author: string,
  at: number,
  stories: readonly Story[],
  language: Language,
): Reply {
  const { moderatorRoles: roles } = changed;
  const what = sentence(language, 'settings.changed', { what: changedWords(changed, stories, language) });
  const signed = { type: 'signed', text: what, who: [author], at } as const;
  const named = { type: 'signed', text: lineOf('settings.changed.roles', language), at: null } as const;
  const isNaming = roles !== undefined && roles.length > 0;
  return plain(isNaming ? [signed, { ...named, who: roles.map((id) => `&${id}`) }] : [signed], language);
}

function changedWords(
  { moderatorRoles, answers, language: spoken, keepsUnanswered, stories: ids }: Partial<Chosen>,
  stories: readonly Story[],
  language: Language,
): string {
  if (moderatorRoles !== undefined) {
    return lineOf(
      moderatorRoles.length > 0 ? 'settings.roles.choose' : 'settings.changed.no-roles',
      language,
    );
  }
  if (answers !== undefined) return lineOf(`settings.answers.${answers}`, language);
  if (spoken !== undefined) return lineOf(`settings.language.${spoken ?? 'own'}`, language);
  if (keepsUnanswered !== undefined) {
    return lineOf(`settings.unanswered.${keepsUnanswered ? 'kept' : 'not-kept'}`, language);
  }
  return ids === undefined ? lineOf('settings.changed.log', language) : storiesWords(ids, stories, language);
}

/** The titles of these stories; of none, that of the first story, which then is in use. */
function storiesWords(ids: readonly string[], stories: readonly Story[], language: Language): string {
  const chosen = stories.filter(({ id }) => ids.includes(id));
  const named = chosen.length === 0 ? stories.slice(0, 1) : chosen;
  const [only, ...more] = named;
  return only !== undefined && more.length === 0
    ? sentence(language, 'settings.story', { title: only.title[language] })
    : sentence(language, 'settings.stories', { titles: titlesOf(named, language) });
}

type Line =
  | 'settings.heading'
  | 'settings.story.choose'
  | `settings.roles${'' | '.choose'}`
  | 'settings.role-gone'
  | `settings.log${'' | '.choose'}`
  | `settings.answers.${'choose' | 'public' | 'private'}`
  | `settings.language.${'choose' | 'own' | 'de' | 'en'}`
  | `settings.unanswered.${'choose' | 'kept' | 'not-kept'}`
  | `settings.changed.${'roles' | 'no-roles' | 'log'}`;

function lineOf(key: Line, language: Language): string {
  return sentence(language, key);
}
