/** What is wrong in the folder of articles, in Russian. */

import { type FolderReport, filesWith } from '../../../corpus/report.js';
import { counted } from './count.js';

const part = (count: number, text: string): readonly string[] => (count === 0 ? [] : [text]);

export function problems(report: FolderReport): string | undefined {
  const [unread, old, noted] = (['left-out', 'last-good', 'noted'] as const).map((effect) => filesWith(report, effect));
  const files = (count = 0): string => counted(count, ['файл', 'файла', 'файлов']);
  const parts = [
    ...part(unread ?? 0, `не удалось прочитать: ${files(unread)}`),
    ...part(old ?? 0, `используется последняя исправная версия: ${files(old)}`),
    ...part(noted ?? 0, `не всё указанное удалось использовать: ${files(noted)}`),
  ];
  const line = parts.join('; ');
  return line === '' ? undefined : `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

export function leftOut({ leftOut: { drafts, empty, others } }: FolderReport): string | undefined {
  const other = Object.values(others).reduce((sum, count) => sum + count, 0);
  const parts = [
    ...part(drafts, counted(drafts, ['черновик', 'черновика', 'черновиков'])),
    ...part(
      empty,
      counted(empty, ['файл, где нечего цитировать', 'файла, где нечего цитировать', 'файлов, где нечего цитировать']),
    ),
    ...part(other, counted(other, ['файл другого вида', 'файла другого вида', 'файлов другого вида'])),
  ];
  return parts.length === 0 ? undefined : `Не вошли: ${parts.join('; ')}.`;
}
