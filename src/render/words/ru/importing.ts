/** What is said on Discord where articles are added, in Russian. */

import type { Words } from '../en.js';
import { ARTICLES, counted, countedOf, formFor, OF_ARTICLES } from './count.js';
import { doubtInWords, leftInWords } from './doubts.js';
import { placeInWords } from './places.js';
import { refusalInWords } from './refusals.js';

export const importing: Words['importing'] = {
  command: {
    name: 'импорт',
    description: 'Добавить статью в библиотеку: сначала показать, что найдено',
    options: {
      address: { name: 'адрес', description: 'Адрес статьи, ленты новостей или карты сайта' },
      file: { name: 'файл', description: 'Файл: Markdown, текст, HTML, PDF, DOCX или EPUB' },
    },
  },
  nothing: 'Добавлять нечего.',
  added: (count) => (count === 0 ? 'Ничего не добавлено.' : `Добавлено: ${counted(count, ARTICLES)}.`),
  notAddress: 'Укажите адрес, который начинается с https:// или http://.',
  absent: 'не указано',
  from: (place) => `откуда: ${placeInWords(place)}`,
  words: (count) => `${count.toLocaleString('ru')} ${formFor(count, ['слово', 'слова', 'слов'])}`,
  check: 'Проверьте',
  copy: 'Копия',
  facts: { title: 'Заголовок', author: 'Автор', publisher: 'Издание', published: 'Опубликовано', url: 'Адрес' },
  changed: (file) => `Файл ${file} изменился после предварительного просмотра, поэтому оставлен как есть.`,
  copyOf: (title, share) => `${Math.floor(share * 100)} % текста совпадает со статьёй «${title}»`,
  write: (count) => (count === 1 ? 'Записать' : `Записать: ${counted(count, ARTICLES)}`),
  cancel: 'Отменить',
  list: (wanted, all) => `Будет добавлено: ${wanted} из ${countedOf(all, OF_ARTICLES)}`,
  more: (count) => `и ещё ${count}`,
  untitled: 'без заголовка',
  undated: 'без даты',
  reading: 'Статьи читаются заново. Через несколько секунд новое появится в ответах.',
  cancelled: 'Ничего не добавлено.',
  refused: refusalInWords,
  refusedInList: (refusal) => `${refusal.source}: ${refusalInWords(refusal)}`,
  doubt: doubtInWords,
  left: leftInWords,
  failed: ({ code }) =>
    code === 'CORPUS_UNWRITABLE'
      ? 'Записать удалось не всё: в папку статей сейчас нельзя писать, или на диске нет места. Записанное до этого сохранено целиком.'
      : 'Записать удалось не всё. Ошибка записана в журнал.',
  kinds: {
    new: 'новая',
    same: 'уже есть',
    update: 'обновление: источник изменился, а файл никто не правил',
    kept: 'без изменений: файл кто-то правил, а источник прежний',
    conflict:
      'конфликт: файл кто-то правил, и источник тоже изменился. Файл останется как есть, новая версия будет отложена',
  },
  short: { new: 'новая', same: 'уже есть', update: 'обновление', kept: 'без изменений', conflict: 'конфликт' },
  twice: 'На этот предварительный просмотр уже ответили.',
  beside: (file) =>
    `Файл ${file} кто-то правил, поэтому он оставлен как есть. Новая версия отложена в папку данных бота.`,
  expired: 'Предварительный просмотр устарел, и ничего из него не добавлено. Вызовите /импорт ещё раз.',
  off: 'Отсюда статьи добавлять нельзя: библиотека у всех серверов общая, и ни одному серверу это не разрешено. Тот, кто запускает бота, может изменить это настройкой IMPORT_GUILDS.',
  elsewhere:
    'Отсюда статьи добавлять нельзя: библиотека у всех серверов общая, и добавлять в неё могут только некоторые. Тот, кто запускает бота, может внести этот сервер в настройку IMPORT_GUILDS.',
  mayNot: 'Добавлять статьи могут только те, у кого есть право «Управлять сервером».',
  scoped:
    'Здесь видна только часть статей, поэтому добавлять их отсюда нельзя. Выберите канал, где видны все (см. /настройки).',
  either: 'Укажите адрес статьи или приложите файл: что-то одно.',
  unreadable: 'Discord не сообщил, где находится файл. Приложите его ещё раз.',
  tooLarge: (name, most) =>
    `Файл ${name} больше ${most} МБ, поэтому он не прочитан. Разделите его или уберите из него картинки.`,
  busy: 'Уже идёт другой импорт. Вызовите /импорт, когда он закончится.',
  slow: (minutes) =>
    `Прошло больше ${minutes} ${formFor(minutes, ['минуты', 'минут', 'минут'])}, поэтому импорт прерван и ничего не добавлено. Добавляйте меньше статей за раз или используйте «yaar import» там, где запущен бот.`,
};
