/**
 * Discord's limits that its OpenAPI file does not hold, with the page of its documentation each comes from. Lengths are
 * measured in UTF-16 code units: never less than characters, so what passes here passes there.
 */

/** "Message Resource", create message. The file says 4000, which is what a paying user may send. */
export const CONTENT_LENGTH = 2000;

/** "Message Resource", embed limits: title, description, field names and values, footer and author, over all embeds. */
export const EMBED_SUM = 6000;

/** "Component Reference": nested components count. */
export const COMPONENTS_IN_MESSAGE = 40;

/** "Component Reference": all text displays of a message together. */
export const COMPONENT_TEXT = 4000;

/** "Component Reference", legacy messages: rows at the top. */
export const ACTION_ROWS = 5;

/** "Receiving and Responding to Interactions", modal. */
export const MODAL_COMPONENTS = { least: 1, most: 5 };

/** "Application Commands", choice structure: the value of a string choice. */
export const CHOICE_VALUE = { least: 1, most: 100 };

/** "Application Commands": names, descriptions and values of a command with all its options and choices. */
export const COMMAND_CHARACTERS = 8000;

/** "Application Commands", naming. */
export const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** "Application Commands", per scope, by type of command: slash, user, message. */
export const COMMANDS_OF_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** "Application Commands": new commands a day for each guild; updating an existing name does not count. */
export const COMMAND_CREATES_A_DAY = 200;

/** "Receiving and Responding to Interactions": the first response, then the life of the token, in milliseconds. */
export const FIRST_RESPONSE_MS = 3_000;
export const TOKEN_LIFE_MS = 15 * 60_000;

/** "Receiving and Responding to Interactions": for an app that only the user installed. */
export const USER_INSTALLED_FOLLOW_UPS = 5;

/** "Uploading Files", a server without boosts, in bytes. */
export const FILE_SIZE = 10 * 1024 * 1024;

/** "Rate Limits": requests a second, interaction endpoints not counted. */
export const REQUESTS_A_SECOND = 50;

/** "Gateway": events a connection may send in a minute, bytes of one, identifies a day, guilds a shard. */
export const GATEWAY_EVENTS_A_MINUTE = 120;
export const GATEWAY_PAYLOAD_BYTES = 4096;
export const IDENTIFIES_A_DAY = 1000;
export const GUILDS_A_SHARD = 2500;

/** "Message Resource": `enforce_nonce` looks back "a few minutes". */
export const NONCE_MEMORY_MS = 3 * 60_000;
