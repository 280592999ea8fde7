import { createMemory } from '../../../../src/store/memory.js';
import type { Place } from '../../../../src/store/settings/effective.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import type { Settings } from '../../../../src/store/settings/settings.js';
import { createStore } from '../../../../src/store/store.js';
import type { Discord } from '../../../support/discord/discord.js';
import { type BotOptions, openBot } from './bot.js';

/** A bot that keeps questions and buttons, on a server with these settings; and its store. */
export async function openRemembering(discord: Discord, options: BotOptions & { readonly settings?: Settings } = {}) {
  const { settings = {}, ...rest } = options;
  const store = createStore(createMemory(), { delayMs: 1 });
  store.setSettings({ guild: discord.guild.id }, settings);
  const at = (place: Place) => settingsAt(place, { store, file: () => ({}) });
  return { store, ...(await openBot(discord, { memory: { store, at }, ...rest })) };
}
