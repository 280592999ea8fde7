/** The words while too many ask, in Russian. */

import type { Words } from '../en.js';
import { counted } from './count.js';

const seconds = (count: number): string => counted(count, ['секунду', 'секунды', 'секунд']);
const questions = (count: number): string => counted(count, ['вопрос', 'вопроса', 'вопросов']);
const WAIT = 'Дождитесь ответа, прежде чем спрашивать ещё.';

export const busyWords: Words['busy'] = {
  waiting: (ahead) =>
    ahead <= 1
      ? 'Сейчас много вопросов. Ваш — следующий, ответ появится здесь: спрашивать ещё раз не нужно.'
      : `Сейчас много вопросов, перед вашим примерно ${ahead}. Ответ появится здесь: спрашивать ещё раз не нужно.`,
  late: 'Сейчас слишком много вопросов: до вашего очередь не дошла, и он остался без ответа. Спросите ещё раз позже.',
  full: 'Сейчас слишком много вопросов, и принять ваш я не могу. Спросите ещё раз через несколько минут.',
  open: {
    user: (limit) => `Ваши вопросы без ответа: ${limit}. ${WAIT}`,
    channel: (limit) => `Вопросы без ответа в этом канале: ${limit}. ${WAIT}`,
    client: (limit) => `Вопросы без ответа с вашего адреса: ${limit}. ${WAIT}`,
  },
  often: {
    user: (limit, wait) => `Можно задать ${questions(limit)} в минуту. Следующий можно задать через ${seconds(wait)}.`,
    channel: (limit, wait) =>
      `В этом канале можно задать ${questions(limit)} в минуту. Следующий можно задать через ${seconds(wait)}.`,
    client: (limit, wait) =>
      `С вашего адреса можно задать ${questions(limit)} в минуту. Следующий можно задать через ${seconds(wait)}.`,
  },
};
