// What choosing from the menus of /settings does, and the typed confirmation of /settings forget.
import { plain } from '../../src/say/changes.ts';
import { filledText } from '../../src/say/form.ts';
import type { Post, Reply } from '../../src/say/reply.ts';
import { sentence } from '../../src/say/sentence.ts';
import { saySettingChanged, saySettings } from '../../src/say/settings.ts';
import type { Settings } from '../../src/store/store.ts';
import { fold } from '../../src/story/fold.ts';
import { languages } from '../../src/story/story.ts';
import type { DeedWork, Work } from '../server-command.ts';

type Change = (values: readonly string[]) => Partial<Settings>;

const changes: Readonly<Record<string, Change>> = {
  'set-story': (values) => ({ stories: values }),
  'set-roles': (values) => ({ moderatorRoles: values }),
  'set-log': ([channel]) => ({ logChannel: channel ?? null }),
  'set-answers': ([value]) => ({ answers: value === 'private' ? 'private' : 'public' }),
  'set-language': ([value]) => ({ language: languages.find((language) => language === value) ?? null }),
  'set-unanswered': ([value]) => ({ keepsUnanswered: value !== 'not-kept' }),
};

/** One deed for each menu. */
export const settingDeeds: readonly (readonly [string, DeedWork])[] = Object.entries(changes).map(
  ([name, change]) => [
    name,
    {
      audience: 'managers',
      isOfAnyStory: true,
      run: (_args, { values }, work) => choose(change(values), work),
    },
  ],
);

async function choose(changed: Partial<Settings>, work: Work): Promise<Reply> {
  const settings = await work.store.changeSettings(work.guild, changed);
  await work.app.ready(work.guild);
  const language = settings.language ?? work.language;
  const told = saySettingChanged(changed, work.person.id, Date.now(), work.app.stories(), language);
  // The channel that a log moves away from is told as well as the new one.
  const channels = new Set([work.settings.logChannel, settings.logChannel].filter((each) => each !== null));
  const posts: Post[] = [...channels].map((channel) => ({ to: { channel }, reply: told }));
  const { app, guild } = work;
  return { ...saySettings(settings, app.inUse(guild), app.stories(), work.language), posts };
}

/** Deletes at once, after the word was typed. */
export const forget: DeedWork = {
  audience: 'managers',
  isOfAnyStory: true,
  async run(_args, { filled }, { language, store, guild }) {
    const word = sentence(language, 'forget.word');
    const isMeant = fold(filledText(filled, 'word')) === fold(word);
    if (isMeant) await store.forget(guild);
    const text = isMeant ? sentence(language, 'forget.done') : sentence(language, 'forget.wrong', { word });
    return plain([{ type: 'text', text }], language);
  },
};
