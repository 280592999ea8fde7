import type { APIApplication, APIUser, ApplicationFlags } from 'discord-api-types/v10';

/** What GET /applications/@me answers: more than discord-api-types declares (the OpenAPI file requires these). */
export interface OwnApplication extends APIApplication {
  readonly type: null;
  readonly explicit_content_filter: number;
  readonly eligible_oauth2_scopes: readonly string[];
}

export interface ApplicationOf {
  readonly bot: APIUser;
  readonly owner: APIUser;
  readonly flags: ApplicationFlags;
}

export const application = ({ bot, owner, flags }: ApplicationOf): OwnApplication => ({
  id: bot.id,
  name: bot.username,
  icon: null,
  description: '',
  summary: '',
  type: null,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
  bot,
  owner,
  team: null,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags,
  flags_new: String(flags),
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  integration_types_config: {
    0: { oauth2_install_params: { scopes: [], permissions: '0' } },
    1: { oauth2_install_params: { scopes: [], permissions: '0' } },
  },
});
