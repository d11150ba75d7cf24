-- What servers changed, chose, suggested and asked. Ids are text, times milliseconds since 1970.
CREATE TABLE revisions (
  guild TEXT NOT NULL CHECK (length(guild) BETWEEN 1 AND 20),
  story TEXT NOT NULL CHECK (length(story) BETWEEN 1 AND 64),
  fact TEXT NOT NULL CHECK (length(fact) BETWEEN 1 AND 64),
  number INTEGER NOT NULL CHECK (number >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('add', 'edit', 'hide', 'restore', 'undo', 'import', 'suggestion')),
  content TEXT CHECK (content IS NULL OR (json_valid(content) AND length(content) <= 65536)),
  is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
  author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 20),
  at INTEGER NOT NULL,
  note TEXT CHECK (length(note) <= 500),
  source_name TEXT CHECK (length(source_name) <= 200),
  source_url TEXT CHECK (length(source_url) <= 512),
  base TEXT CHECK (length(base) <= 64),
  interaction TEXT NOT NULL CHECK (length(interaction) BETWEEN 1 AND 64),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (guild, story, fact, number),
  CHECK (source_url IS NULL OR source_name IS NOT NULL)
) STRICT;
CREATE INDEX revisions_by_interaction ON revisions (guild, interaction);
CREATE TRIGGER revisions_are_never_changed BEFORE UPDATE ON revisions
BEGIN
  SELECT RAISE(ABORT, 'revisions are only added');
END;

CREATE TABLE settings (
  guild TEXT NOT NULL PRIMARY KEY CHECK (length(guild) BETWEEN 1 AND 20),
  moderator_roles TEXT NOT NULL CHECK (json_valid(moderator_roles) AND length(moderator_roles) <= 4096),
  log_channel TEXT CHECK (length(log_channel) <= 20),
  answers TEXT NOT NULL CHECK (answers IN ('public', 'private')),
  language TEXT CHECK (language IN ('de', 'en')),
  stories TEXT NOT NULL CHECK (json_valid(stories) AND length(stories) <= 4096),
  keeps_unanswered INTEGER NOT NULL CHECK (keeps_unanswered IN (0, 1))
) STRICT;

CREATE TABLE suggestions (
  guild TEXT NOT NULL CHECK (length(guild) BETWEEN 1 AND 20),
  id INTEGER NOT NULL CHECK (id >= 1),
  story TEXT NOT NULL CHECK (length(story) BETWEEN 1 AND 64),
  fact TEXT CHECK (length(fact) BETWEEN 1 AND 64),
  author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 20),
  language TEXT NOT NULL CHECK (language IN ('de', 'en')),
  content TEXT NOT NULL CHECK (length(content) BETWEEN 1 AND 1500),
  reason TEXT CHECK (length(reason) <= 500),
  source_name TEXT CHECK (length(source_name) <= 200),
  source_url TEXT CHECK (length(source_url) <= 512),
  wants_notice INTEGER NOT NULL CHECK (wants_notice IN (0, 1)),
  at INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'accepted', 'declined')),
  decided_by TEXT CHECK (length(decided_by) BETWEEN 1 AND 20),
  decided_at INTEGER,
  decision TEXT CHECK (length(decision) <= 500),
  interaction TEXT NOT NULL CHECK (length(interaction) BETWEEN 1 AND 64),
  PRIMARY KEY (guild, id),
  UNIQUE (guild, interaction)
) STRICT;
CREATE INDEX suggestions_by_status ON suggestions (guild, status, author);

CREATE TABLE unanswered (
  guild TEXT NOT NULL CHECK (length(guild) BETWEEN 1 AND 20),
  story TEXT NOT NULL CHECK (length(story) BETWEEN 1 AND 64),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 500),
  wording TEXT NOT NULL CHECK (length(wording) BETWEEN 1 AND 500),
  count INTEGER NOT NULL CHECK (count >= 1),
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'attached', 'dismissed')),
  fact TEXT CHECK (length(fact) BETWEEN 1 AND 64),
  PRIMARY KEY (guild, story, key)
) STRICT;
CREATE INDEX unanswered_by_age ON unanswered (guild, last_at);

CREATE TABLE departures (
  guild TEXT NOT NULL PRIMARY KEY CHECK (length(guild) BETWEEN 1 AND 20),
  at INTEGER NOT NULL
) STRICT;
