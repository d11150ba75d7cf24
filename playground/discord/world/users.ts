// Makes the world with the bot in it, and people.
import type { Local } from '../local.ts';
import { newId } from './snowflake.ts';
import type { User, World } from './world.ts';

/** A world with nothing in it but the bot. */
export function createWorld(): World {
  const id = newId();
  const bot: User = { id, name: 'Dementi', locale: 'en-US', bot: true, dmsOpen: true, installed: false };
  return {
    applicationId: id,
    bot,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    commands: new Map(),
    interactions: new Map(),
    interactionsByToken: new Map(),
    attachments: new Map(),
    ahead: 0,
  };
}

/** Someone who is in no server yet. */
export function addUser(
  local: Local,
  input: { name: string; locale?: string; installed?: boolean; bot?: boolean },
): User {
  const user: User = {
    id: newId(),
    name: input.name,
    locale: input.locale ?? 'en-US',
    bot: input.bot ?? false,
    dmsOpen: true,
    installed: input.installed ?? false,
  };
  local.world.users.set(user.id, user);
  local.changes.tell({ kind: 'person', id: user.id });
  return user;
}
