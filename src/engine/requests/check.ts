/** Checks the quotations of a message. */

import type { CheckOptions } from '../../check/check.js';
import { checkMessage, type MessageCheck } from '../../check/message.js';
import type { Handler } from './handler.js';

export type CheckInput = CheckOptions & { readonly text: string };

/**
 * The word index is made in turns of its own, before the check takes one. Checks share it, and a check that waited for
 * it during its own turn would keep it from being made.
 */
export const handleCheck: Handler<CheckInput, MessageCheck> = async ({ text, ...options }, services) => {
  const check = await services.checker.against(services.articles(), (work) => services.finish('check', work));
  return services.take('check', (pause) => checkMessage(check, text, { ...options, pause }));
};
