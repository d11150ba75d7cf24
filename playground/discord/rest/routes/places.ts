// The routes for the gateway's address, the app itself, users, servers and channels.
// Source: Discord docs, events/gateway ("Get Gateway Bot"), resources/user, resources/guild, resources/channel.
import type { Local } from '../../local.ts';
import { checkedBody } from '../../messages/draft.ts';
import { presentApplication } from '../../present/application.ts';
import { presentChannel } from '../../present/channel.ts';
import { presentGuild } from '../../present/guild.ts';
import { presentMember, presentRole, presentUser } from '../../present/user.ts';
import { dmOf } from '../../world/channels.ts';
import { channelPermissions, has } from '../../world/permissions.ts';
import type { Guild } from '../../world/world.ts';
import { apiError, invalidForm } from '../errors.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { visibleChannel } from './access.ts';

export const placeRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', withoutBotToken: true, handle: (local) => ({ url: gatewayUrl(local) }) },
  { method: 'GET', path: '/gateway/bot', handle: gatewayBot },
  { method: 'GET', path: '/users/@me', handle: (local) => presentUser(local.world.bot) },
  { method: 'GET', path: '/users/@me/guilds', handle: ownGuilds },
  { method: 'GET', path: '/users/:user', handle: user },
  { method: 'POST', path: '/users/@me/channels', handle: openDm },
  { method: 'GET', path: '/applications/@me', handle: (local) => presentApplication(local.world) },
  { method: 'GET', path: '/oauth2/applications/@me', handle: (local) => presentApplication(local.world) },
  {
    method: 'GET',
    path: '/guilds/:guild',
    handle: (local, request) => presentGuild(guildOf(local, request)),
  },
  { method: 'GET', path: '/guilds/:guild/roles', handle: roles },
  { method: 'GET', path: '/guilds/:guild/channels', handle: channels },
  { method: 'GET', path: '/guilds/:guild/members/:user', handle: member },
  { method: 'GET', path: '/channels/:channel', handle: channel },
];

function gatewayUrl(local: Local): string {
  return `${local.origin.replace('http', 'ws')}/gateway`;
}

function gatewayBot(local: Local): unknown {
  const { shards, identifiesLeft } = local.settings;
  const remaining = Math.max(0, identifiesLeft - identifies(local));
  return {
    url: gatewayUrl(local),
    shards,
    session_start_limit: { total: 1_000, remaining, reset_after: 86_400_000, max_concurrency: 1 },
  };
}

function identifies(local: Local): number {
  return local.gateway.events.filter((event) => event.what === 'identify').length;
}

function ownGuilds(local: Local): unknown {
  const guilds = [...local.world.guilds.values()].filter((guild) => guild.installed);
  return guilds.map((guild) => ({ id: guild.id, name: guild.name, icon: null, owner: false, features: [] }));
}

function user(local: Local, request: ApiRequest): unknown {
  const found = local.world.users.get(request.params.user ?? '');
  if (!found) throw apiError('unknownUser');
  return presentUser(found);
}

async function openDm(local: Local, request: ApiRequest): Promise<unknown> {
  await checkedBody(local, 'CreatePrivateChannelRequestSchema', request.body);
  const id = (request.body as { recipient_id?: string }).recipient_id ?? '';
  if (!local.world.users.has(id) || id === local.world.bot.id) {
    throw invalidForm([{ path: 'recipient_id', code: 'BASE_TYPE_INVALID', message: 'Invalid Recipient(s)' }]);
  }
  return presentChannel(local.world, dmOf(local, [local.world.bot.id, id]));
}

function guildOf(local: Local, request: ApiRequest): Guild {
  const guild = local.world.guilds.get(request.params.guild ?? '');
  if (!guild?.installed) throw apiError('unknownGuild');
  return guild;
}

function roles(local: Local, request: ApiRequest): unknown {
  return [...guildOf(local, request).roles.values()].map(presentRole);
}

/** Channels that the bot cannot see are left out (assumed). */
function channels(local: Local, request: ApiRequest): unknown {
  const guild = guildOf(local, request);
  return [...local.world.channels.values()]
    .filter((one) => one.guildId === guild.id && !one.thread)
    .filter((one) => has(channelPermissions(local.world, one, local.world.bot.id), 'ViewChannel'))
    .map((one) => presentChannel(local.world, one));
}

function member(local: Local, request: ApiRequest): unknown {
  const found = guildOf(local, request).members.get(request.params.user ?? '');
  if (!found) throw apiError('unknownMember');
  return presentMember(local.world, found);
}

function channel(local: Local, request: ApiRequest): unknown {
  return presentChannel(local.world, visibleChannel(local, request.params.channel));
}
