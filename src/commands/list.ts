/** The commands. */

import { askCommand } from './ask.js';
import { checkCommand } from './check.js';
import type { Command } from './command.js';
import { eventsCommand } from './events.js';
import { createHelp } from './help.js';
import { feedbackCommand } from './kept/feedback.js';
import { privacyCommand } from './kept/privacy.js';
import { settingsCommand } from './kept/settings.js';
import { contextCommand, copyCommand, originCommand, pageCommand, passagesCommand } from './pages/pages.js';
import { quoteCommand } from './quote.js';
import { sourcesCommand } from './sources.js';

const typed = [askCommand, quoteCommand, checkCommand, eventsCommand, sourcesCommand, settingsCommand, privacyCommand];

const behindButtons = [pageCommand, contextCommand, originCommand, copyCommand, passagesCommand];

/** Every command, in the order in which people meet them. Each channel is made from this list. */
export const commands: readonly Command[] = [...typed, createHelp(typed), feedbackCommand, ...behindButtons];

/** The command that plain text is an input for. */
export const plainText = askCommand;
