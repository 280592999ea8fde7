import { shared } from '../needs.js';
import { createOpenApi, type OpenApi } from './openapi.js';

/** Discord's OpenAPI file as a judge, or `undefined` on a machine that does not have it (in CI that is a failure). */
export function discordOpenApi(): OpenApi | undefined {
  const path = shared('reference/discord-openapi.json');
  return path === undefined ? undefined : createOpenApi(path);
}
