// /settings: what holds in a server, changed by menus, and the end of all that it saved.
import { sentence } from '../../src/say/sentence.ts';
import { saySettings } from '../../src/say/settings.ts';
import type { ServerCommand } from '../server-command.ts';

/** Only people who may manage the server: a moderator role must not be able to name further roles. */
export const settings = {
  name: { de: 'einstellungen', en: 'settings' },
  description: { de: 'Was in diesem Server gilt', en: 'What holds in this server' },
  audience: 'managers',
  work: [
    {
      name: { de: 'ansehen', en: 'show' },
      description: { de: 'Einstellungen ansehen und ändern', en: 'See and change the settings' },
      audience: 'managers',
      isOfAnyStory: true,
      options: [],
      run: (_given, { app, guildId, settings, language }) =>
        saySettings(settings, app.inUse(guildId), app.stories(), language),
    },
    {
      name: { de: 'vergessen', en: 'forget' },
      description: {
        de: 'Alles löschen, was dieser Server gespeichert hat',
        en: 'Delete all that this server saved',
      },
      audience: 'managers',
      opensForm: true,
      isOfAnyStory: true,
      options: [],
      run: (_given, { language }) => ({
        type: 'form',
        title: sentence(language, 'forget.form'),
        deed: { name: 'forget', args: [] },
        fields: [
          {
            type: 'text',
            key: 'word',
            label: sentence(language, 'forget.field', { word: sentence(language, 'forget.word') }),
            description: sentence(language, 'forget.hint'),
            value: '',
            isLong: false,
            isRequired: true,
          },
        ],
      }),
    },
  ],
} satisfies ServerCommand;
