// The bot's own application as Discord's API shows it. Pure.
// Source: Discord docs, resources/application ("Application Object").
import type { World } from '../world/world.ts';
import { presentUser } from './user.ts';

/** The application object; it can be installed in servers and by users. */
export function presentApplication(world: World): Record<string, unknown> {
  return {
    id: world.applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    summary: '',
    type: null,
    bot: presentUser(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    owner: presentUser(world.bot),
    team: null,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    integration_types_config: { 0: {}, 1: {} },
  };
}
