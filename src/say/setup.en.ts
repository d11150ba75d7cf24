// What the bot says in English to those who set it up: settings, story files, start, terminal. Pure data.

export const englishSetup = {
  'config.lead.one': 'A setting needs your attention; the bot has not started:',
  'config.lead.many': '{count} settings need your attention; the bot has not started:',
  'config.token.missing': 'DISCORD_TOKEN is missing; looked in {file} and the environment',
  'config.token.empty': 'DISCORD_TOKEN is empty; looked in {file} and the environment',
  'config.token.quoted':
    'DISCORD_TOKEN begins or ends with a quotation mark that is part of its value; remove it where the variable is set ({place})',
  'config.token.spaces': 'DISCORD_TOKEN contains spaces or line breaks; copy it once more ({place})',
  'config.token.short':
    'DISCORD_TOKEN has only {count} characters, a bot token has more than 50; if it contains a #, put it in quotation marks ({place})',
  'config.api.bad': 'DISCORD_API is not an address such as http://127.0.0.1:4000/api ({place})',
  'config.api.elsewhere':
    'DISCORD_API may only point to this machine (127.0.0.1, localhost or [::1]), not to {host} ({place})',
  'config.choice': '{name} must be one of {choices}, not {value} ({place})',
  'config.stories': 'STORY must name 1 to 25 stories, with commas between them ({place})',
  'config.port': 'PORT must be a number from 1 to 65535, not {value} ({place})',
  'config.quoted':
    '{name} begins or ends with a quotation mark that is part of its value; remove it ({place})',
  'config.unreadable': '{file} cannot be read: {reason}',
  'config.place.environment': 'from the environment',
  'config.place.file': 'from {file}',

  'story.same-id': 'Two stories of STORY have the same id: {id}',
  'story.lead': 'The story in {place} cannot be used:',
  'severity.broken': 'error',
  'severity.fault': 'error',
  'severity.advice': 'advice',
  'problem.not-readable': 'the file cannot be read: {detail}',
  'problem.too-large': 'the file is too large for a story ({detail} bytes)',
  'problem.bad-yaml': 'not valid YAML: {detail}',
  'problem.alias': 'uses a YAML alias or anchor, which a story may not',
  'problem.missing': 'is missing',
  'problem.wrong-value': 'has a wrong value: {detail}',
  'problem.unknown-key': 'a story has no key {detail}',
  'problem.empty': 'is empty',
  'problem.bad-id': '{detail} is no id; use lower-case letters, digits and dashes',
  'problem.unknown-id': 'names {detail}, which the story does not have',
  'problem.link-to-itself': 'links the fact to itself',
  'problem.odd-link': 'a fact of this kind cannot answer {detail} with “{other}”',
  'problem.duplicate-wording': 'has the same wording as {other}: {detail}',
  'problem.shared-name': 'shares the name {detail} with {other}',
  'problem.too-long': 'has {detail} characters; at most {other} fit',
  'problem.not-text': 'is not a text in UTF-8',
  'problem.missing-column': 'the column {detail} is missing',
  'problem.unknown-column': 'there is no column {detail}',
  'problem.duplicate-id': '{detail} stands there twice',
  'problem.other-story': 'is for another story ({detail}), this is {other}',
  'problem.few-asks': 'has few example questions ({detail}); {other} for each language answer well',
  'problem.too-many': 'has {detail} entries; at most {other} fit',
  'problem.look-alike': '{detail} looks like {other} but is made of other letters',
  'problem.mixed-scripts': '{detail} mixes letters of different scripts',

  'start.no-token.what':
    'No DISCORD_TOKEN is set (looked in {file} and the environment), so the bot plays in a local rehearsal.',
  'start.no-token.get':
    'A token for Discord: discord.com/developers/applications, New Application, then Bot, then Reset Token.',
  'start.no-token.put': 'Put it into {file} as DISCORD_TOKEN="…" and start again.',
  'playground.address': 'Open {address} in a browser. Ctrl+C ends it; npm run ask answers in the terminal.',
  'playground.port-taken': 'Port {taken} is taken, so it is port {port}.',
  'playground.no-port':
    'No port is free (tried: {ports}). Name another one as PORT, in {file} or the environment.',
  'playground.production': 'The playground is for development and does not start with NODE_ENV=production.',
  'playground.missing':
    'No DISCORD_TOKEN is set, and the playground needs packages that are not installed. Set the token in {file}, or run npm ci.',
  'start.login-refused':
    'Discord refused the DISCORD_TOKEN ({place}). Reset it at discord.com/developers/applications, under Bot.',
  'start.gateway-closed':
    'Discord closed the connection for good (code {code}: {reason}). The bot has stopped.',
  'start.gateway.4004': 'the token is not accepted',
  'start.gateway.4010': 'invalid shard',
  'start.gateway.4011': 'sharding is required',
  'start.gateway.4012': 'the version of the protocol is no longer supported',
  'start.gateway.4013': 'invalid intents',
  'start.gateway.4014': 'an intent that is not switched on for this bot',
  'start.unreachable': 'Discord cannot be reached: {reason}',
  'register.guild-id': '--guild takes the id of a server: digits only, 17 to 20 of them',
  'register.doubles':
    'The commands are already registered everywhere, so this server would show each twice. Remove them first: npm run register -- --clear',
  'register.usage': 'Usage: npm run register -- [--guild ID] [--clear]',
  'register.unchanged': 'The commands are already registered as they are ({scope}, {count}).',
  'register.written': 'The commands are registered ({scope}, {count}).',
  'register.cleared': 'The commands are removed ({scope}).',
  'register.scope.everywhere': 'everywhere',
  'register.scope.guild': 'server {id}',

  'terminal.welcome': 'Ask about this story: {title} (“exit” ends it.)',
  'config.database':
    'DATABASE_URL must begin with file: and name a file, for example file:./var/dementi.db ({place}).',
  'config.home': 'HOME_GUILD_ID must be the id of a server, 17 to 20 digits ({place}).',
  'store.damaged': 'The database {file} is damaged and will not be used ({detail}).',
  'store.backup':
    'The newest backup is {backup}. Move the damaged file away, with those ending in -wal and -shm, and copy the backup to its place.',
  'store.no-backup':
    'There is no backup in its folder or in backups beside it. Keep the file before you begin with a new one.',
  'store.foreign': '{file} is not a database of this bot ({detail}). Name another file in DATABASE_URL.',
  'store.newer':
    '{file} was written by a newer version of the bot ({detail}). Use that version, or a backup from before it.',
  'store.drift':
    '{file} was made with another form of {detail}. Use the version of the bot that it comes from.',
  'store.not-writable':
    '{file} cannot be written ({detail}). Check who owns the folder and the file, and whether there is room.',
  'store.in-use': '{file} is in use by a running bot. Stop it first, or name another file in DATABASE_URL.',
  'backup.done': 'Backed up to {file}.',
} as const;
