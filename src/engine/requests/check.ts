import type { CheckOptions } from '../../check/check.js';
import { checkMessage, type MessageCheck } from '../../check/message.js';
import type { Handler } from './handler.js';

export type CheckInput = CheckOptions & { readonly text: string };

/**
 * The index of words is made in turns of its own, before the check takes its turn: checks share it, and one that waited
 * for it while it had the turn would keep it from being made.
 */
export const handleCheck: Handler<CheckInput, MessageCheck> = async ({ text, ...options }, services) => {
  const check = await services.checker.against(services.articles(), (work) => services.finish('check', work));
  return services.take('check', (pause) => checkMessage(check, text, { ...options, pause }));
};
