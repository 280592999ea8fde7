/** The commands. */

import { askCommand } from './ask.js';
import { checkCommand } from './check.js';
import type { Command } from './command.js';
import { eventsCommand } from './events.js';
import { createHelp } from './help.js';
import { quoteCommand } from './quote.js';
import { sourcesCommand } from './sources.js';

const questions = [askCommand, quoteCommand, checkCommand, eventsCommand, sourcesCommand];

/** Every command, in the order in which people meet them. Each channel is made from this list. */
export const commands: readonly Command[] = [...questions, createHelp(questions)];

/** The command that plain text is an input for. */
export const plainText = askCommand;
