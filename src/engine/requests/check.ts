import type { CheckOptions } from '../../check/check.js';
import { checkMessage, type MessageCheck } from '../../check/message.js';
import type { Handler } from './handler.js';

export type CheckInput = CheckOptions & { readonly text: string };

/**
 * The index of words is made before the check takes its turn, in gaps between other turns: it is shared, and whoever
 * waited for it while holding a turn would keep it from being made.
 */
export const handleCheck: Handler<CheckInput, MessageCheck> = async ({ text, ...options }, room) => {
  const gap = (): Promise<void> => room.gap('check');
  await gap();
  const check = await room.checker.against(room.articles(), gap);
  return room.take('check', (pause) => checkMessage(check, text, { ...options, pause }));
};
