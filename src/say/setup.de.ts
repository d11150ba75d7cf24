// What the bot says in German to those who set it up: settings, story files, start, terminal. Pure data.
import type { englishSetup } from './setup.en.ts';

export const germanSetup = {
  'config.lead.one': 'Eine Einstellung stimmt nicht; der Bot ist nicht gestartet:',
  'config.lead.many': '{count} Einstellungen stimmen nicht; der Bot ist nicht gestartet:',
  'config.token.missing': 'DISCORD_TOKEN fehlt; gesucht in {file} und in der Umgebung',
  'config.token.empty': 'DISCORD_TOKEN ist leer; gesucht in {file} und in der Umgebung',
  'config.token.quoted':
    'DISCORD_TOKEN beginnt oder endet mit einem Anführungszeichen, das zum Wert gehört; entferne es dort, wo die Variable gesetzt ist ({place})',
  'config.token.spaces':
    'DISCORD_TOKEN enthält Leerzeichen oder Zeilenumbrüche; kopiere ihn noch einmal ({place})',
  'config.token.short':
    'DISCORD_TOKEN hat nur {count} Zeichen, ein Bot-Token hat mehr als 50; enthält er ein #, setze ihn in Anführungszeichen ({place})',
  'config.api.bad': 'DISCORD_API ist keine Adresse wie http://127.0.0.1:4000/api ({place})',
  'config.api.elsewhere':
    'DISCORD_API darf nur auf diesen Rechner zeigen (127.0.0.1, localhost oder [::1]), nicht auf {host} ({place})',
  'config.choice': '{name} muss eines von {choices} sein, nicht {value} ({place})',
  'config.stories': 'STORY muss 1 bis 25 Geschichten nennen, mit Kommas dazwischen ({place})',
  'config.port': 'PORT muss eine Zahl von 1 bis 65535 sein, nicht {value} ({place})',
  'config.quoted':
    '{name} beginnt oder endet mit einem Anführungszeichen, das zum Wert gehört; entferne es ({place})',
  'config.unreadable': '{file} ist nicht lesbar: {reason}',
  'config.place.environment': 'aus der Umgebung',
  'config.place.file': 'aus {file}',

  'story.same-id': 'Zwei Geschichten von STORY haben dieselbe Kennung: {id}',
  'story.lead': 'Die Geschichte in {place} ist nicht zu gebrauchen:',
  'severity.broken': 'Fehler',
  'severity.fault': 'Fehler',
  'severity.advice': 'Hinweis',
  'problem.not-readable': 'die Datei ist nicht lesbar: {detail}',
  'problem.too-large': 'die Datei ist zu groß für eine Geschichte ({detail} Bytes)',
  'problem.bad-yaml': 'kein gültiges YAML: {detail}',
  'problem.alias': 'benutzt einen YAML-Verweis, den eine Geschichte nicht haben darf',
  'problem.missing': 'fehlt',
  'problem.wrong-value': 'hat einen falschen Wert: {detail}',
  'problem.unknown-key': 'den Schlüssel {detail} hat eine Geschichte nicht',
  'problem.empty': 'ist leer',
  'problem.bad-id': '{detail} ist keine Kennung; nimm Kleinbuchstaben, Ziffern und Bindestriche',
  'problem.unknown-id': 'nennt {detail}, was es in der Geschichte nicht gibt',
  'problem.link-to-itself': 'verweist auf denselben Fakt',
  'problem.odd-link': 'ein Fakt dieser Art kann {detail} nicht mit „{other}“ antworten',
  'problem.duplicate-wording': 'hat denselben Wortlaut wie {other}: {detail}',
  'problem.shared-name': 'teilt den Namen {detail} mit {other}',
  'problem.too-long': 'hat {detail} Zeichen; höchstens {other} passen',
  'problem.not-text': 'ist kein Text in UTF-8',
  'problem.missing-column': 'die Spalte {detail} fehlt',
  'problem.unknown-column': 'eine Spalte {detail} gibt es nicht',
  'problem.duplicate-id': '{detail} steht zweimal da',
  'problem.other-story': 'gehört zu einer anderen Geschichte ({detail}), diese ist {other}',
  'problem.few-asks': 'hat wenige Beispielfragen ({detail}); gut antworten {other} je Sprache',
  'problem.too-many': 'hat {detail} Einträge; höchstens {other} passen',
  'problem.look-alike': '{detail} sieht aus wie {other}, besteht aber aus anderen Buchstaben',
  'problem.mixed-scripts': '{detail} mischt Buchstaben aus verschiedenen Schriften',

  'start.no-token.what':
    'Es ist kein DISCORD_TOKEN gesetzt (gesucht in {file} und in der Umgebung), darum spielt der Bot in einer lokalen Probe.',
  'start.no-token.get':
    'Einen Token für Discord gibt es hier: discord.com/developers/applications, New Application, dann Bot, dann Reset Token.',
  'start.no-token.put': 'Trag ihn in {file} als DISCORD_TOKEN="…" ein und starte neu.',
  'playground.address': 'Öffne {address} im Browser. Strg+C beendet es; npm run ask antwortet im Terminal.',
  'playground.port-taken': 'Port {taken} ist belegt, darum ist es Port {port}.',
  'playground.no-port':
    'Kein Port ist frei (versucht: {ports}). Nenne einen anderen als PORT, in {file} oder in der Umgebung.',
  'playground.production':
    'Der Spielplatz ist für die Entwicklung und startet nicht mit NODE_ENV=production.',
  'playground.missing':
    'Es ist kein DISCORD_TOKEN gesetzt, und dem Spielplatz fehlen Pakete. Trag den Token in {file} ein oder führe npm ci aus.',
  'start.login-refused':
    'Discord lehnt den DISCORD_TOKEN ab ({place}). Setz ihn unter discord.com/developers/applications, Bot, zurück.',
  'start.gateway-closed':
    'Discord hat die Verbindung endgültig beendet (Code {code}: {reason}). Der Bot hält an.',
  'start.gateway.4004': 'der Token gilt nicht',
  'start.gateway.4010': 'ungültiger Shard',
  'start.gateway.4011': 'Sharding ist nötig',
  'start.gateway.4012': 'diese Version des Protokolls gilt nicht mehr',
  'start.gateway.4013': 'ungültige Intents',
  'start.gateway.4014': 'ein Intent, der für diesen Bot nicht eingeschaltet ist',
  'start.unreachable': 'Discord ist nicht erreichbar: {reason}',
  'register.guild-id': '--guild braucht die Kennung eines Servers: nur Ziffern, 17 bis 20 davon',
  'register.doubles':
    'Die Befehle sind schon überall angemeldet, dieser Server würde jeden doppelt zeigen. Entferne sie zuerst: npm run register -- --clear',
  'register.usage': 'Aufruf: npm run register -- [--guild ID] [--clear]',
  'register.unchanged': 'Die Befehle sind schon so angemeldet ({scope}, {count}).',
  'register.written': 'Die Befehle sind angemeldet ({scope}, {count}).',
  'register.cleared': 'Die Befehle sind entfernt ({scope}).',
  'register.scope.everywhere': 'überall',
  'register.scope.guild': 'Server {id}',

  'terminal.welcome': 'Frag etwas zu dieser Geschichte: {title} („ende“ beendet das Gespräch.)',
  'config.database':
    'DATABASE_URL muss mit file: beginnen und eine Datei nennen, zum Beispiel file:./var/dementi.db ({place}).',
  'config.home': 'HOME_GUILD_ID muss die Kennung eines Servers sein, 17 bis 20 Ziffern ({place}).',
  'store.damaged': 'Die Datenbank {file} ist beschädigt und wird nicht benutzt ({detail}).',
  'store.backup':
    'Die neueste Sicherung ist {backup}. Verschiebe die beschädigte Datei samt denen mit -wal und -shm und kopiere die Sicherung an ihre Stelle.',
  'store.no-backup':
    'Es gibt keine Sicherung in ihrem Ordner oder in backups daneben. Bewahre die Datei auf, bevor du mit einer neuen beginnst.',
  'store.foreign':
    '{file} ist keine Datenbank dieses Bots ({detail}). Nimm in DATABASE_URL eine andere Datei.',
  'store.newer':
    '{file} stammt von einer neueren Version des Bots ({detail}). Nimm diese Version oder eine Sicherung von vorher.',
  'store.drift':
    '{file} wurde mit einer anderen Fassung von {detail} angelegt. Nimm die Version des Bots, von der sie stammt.',
  'store.not-writable':
    'In {file} kann nicht geschrieben werden ({detail}). Prüfe, wem Ordner und Datei gehören und ob Platz frei ist.',
  'store.in-use':
    '{file} wird schon von einem laufenden Bot benutzt. Beende ihn zuerst oder nimm in DATABASE_URL eine andere Datei.',
  'backup.done': 'Gesichert in {file}.',
} as const satisfies Record<keyof typeof englishSetup, string>;
