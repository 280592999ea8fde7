import { shared } from '../needs.js';
import { createOpenApi, type OpenApi } from './openapi.js';

/** Discord's OpenAPI file as a judge, or `undefined` on a machine that does not have it (in CI that is a failure). */
export function discordOpenApi(): OpenApi | undefined {
  const path = shared('reference/discord-openapi.json');
  return path === undefined ? undefined : warmed(createOpenApi(path));
}

/** The routes whose schemas take long to compile: the first request of a test must not wait for that while its 3 s run. */
const SLOW = [
  ['POST', '/interactions/{interaction_id}/{interaction_token}/callback'],
  ['PATCH', '/webhooks/{webhook_id}/{webhook_token}/messages/@original'],
  ['POST', '/webhooks/{webhook_id}/{webhook_token}'],
  ['POST', '/channels/{channel_id}/messages'],
] as const;

function warmed(openapi: OpenApi): OpenApi {
  const nothing = { params: {}, query: new URLSearchParams(), body: {}, multipart: false };
  for (const [method, route] of SLOW) openapi.request({ method, route }, nothing);
  return openapi;
}
