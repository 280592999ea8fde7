/** The words of the bot, in Russian. */

import type { Words } from './en.js';
import { busyWords } from './ru/busy.js';
import { checks } from './ru/checks.js';
import { commands, personally, privately } from './ru/commands.js';
import { ARTICLES, counted, countedOf, OF_ARTICLES } from './ru/count.js';
import { eventWords } from './ru/events.js';
import { leftOut, problems } from './ru/folder.js';
import { importing } from './ru/importing.js';
import { memory } from './ru/memory.js';
import { problem } from './ru/problems.js';

const SILENT = 'В статьях об этом не сказано.';
const passages = (count: number): string => counted(count, ['отрывок', 'отрывка', 'отрывков']);

/** The month has another form beside a day: "8 июля 2019", but "июль 2019". */
function dateOf(year: string, month: number | undefined, day: number | undefined): string {
  if (month === undefined) return year;
  const date = Date.UTC(2000, month - 1, day ?? 1);
  const form = { month: 'long', timeZone: 'UTC', ...(day !== undefined && { day: 'numeric' as const }) } as const;
  return `${new Intl.DateTimeFormat('ru', form).format(date)} ${year}`;
}

/** Everything the bot says in its own words; what it quotes is never translated. */
export const ru: Words = {
  language: 'ru',
  date: dateOf,
  quoted: (text) => `«${text}»`,
  dateNotStated: 'дата не указана',
  outletNotStated: 'издание не указано',
  paragraph: (number) => `¶ ${number}`,
  quotedBy: (speaker, by) => `${speaker} (цит. по: ${by})`,
  quotedIn: (speaker, title) => `${speaker} (цит. по: «${title}»)`,
  alsoIn: (titles) => `также в: ${titles.join('; ')}`,
  caption: 'подпись к изображению',
  silent: {
    'no-hit': SILENT,
    weak: SILENT,
    unsupported: SILENT,
    'not-a-question': 'Здесь нечего искать. Спросите словами, не длиннее 2000 знаков.',
  },
  tooLong: 'Для вопроса это слишком длинно. Спросите короче: не больше 2000 знаков.',
  closest: 'Точного ответа в статьях нет. Самый близкий отрывок:',
  readAs: (question) => `Вопрос понят так: «${question}»`,
  parts: {
    head: (count) => `Понято как ${count === 2 ? 'два вопроса' : counted(count, ['вопрос', 'вопроса', 'вопросов'])}:`,
    asked: (question) => `«${question}»`,
    quoted: (question, number) => `«${question}» (цитата ${number})`,
    nearly: (question) => `«${question}» (точного ответа нет)`,
    nearest: (question, number) => `«${question}» (точного ответа нет; ближе всего цитата ${number})`,
    closest: (question) => `Точного ответа на вопрос «${question}» в статьях нет. Самый близкий отрывок:`,
    silent: (question) => `«${question}» (в статьях об этом не сказано)`,
  },
  sourceKept: (name) => `Как вы просили, только из источника «${name}»:`,
  sourceDropped: (name) => `В источнике «${name}» об этом не сказано, поэтому поиск шёл по всем статьям:`,
  languages: (names) =>
    names.length === 1
      ? `Язык статей — ${names.join()}. Спросите на нём.`
      : `Языки статей: ${names.join(', ')}. Спросите на одном из них.`,
  nearest: (titles) => `Ближайшие статьи: ${titles.join('; ')}`,
  nearestHead: 'Ближайшие статьи:',
  doAnswer: 'В статьях есть ответ на такие вопросы:',
  nothingSays: 'Ни в одном отрывке этого нет.',
  changed: 'Статья с тех пор изменилась. Это прежний текст, который цитировали.',
  withdrawn: 'Этой статьи больше нет в библиотеке. Это текст, который цитировали.',
  takenBack: (on, reason) =>
    `Эта цитата отозвана ${on} вместе со статьёй. Её текст больше не показывается.${reason === undefined ? '' : ` Причина: ${reason}`}`,
  unknownId:
    'Цитаты с таким id нет. Id указывает на целые предложения в одной версии статьи. Скопируйте его полностью из цитаты, которую вам показали.',
  checks,
  fromTheList: 'По списку статей, а не по их текстам:',
  nothingFrom: (name, outlets) =>
    outlets.length > 0
      ? `По запросу «${name}» здесь ничего нет. Статьи взяты из ${outlets.length === 1 ? 'издания' : 'изданий'} ${new Intl.ListFormat('ru').format(outlets)}:`
      : `По запросу «${name}» здесь ничего нет. Вот какие статьи есть:`,
  someSources: (count, total) => `${count} из ${countedOf(total, OF_ARTICLES)}`,
  undated: (count) => `Дата не указана у ${countedOf(count, OF_ARTICLES)}.`,
  talk: 'Спросите своими словами о том, что может быть в статьях: я отвечаю цитатами из них. Что ещё я умею, покажет /помощь.',
  sourcesHead: (count) => counted(count, ARTICLES),
  sourceSize: (words, all, events) =>
    `${counted(words, ['слово', 'слова', 'слов'])}, ${passages(all)}, ${eventWords.head(events)}`,
  articleSize: (words, events) =>
    [counted(words, ['слово', 'слова', 'слов']), events > 0 && eventWords.head(events)].filter(Boolean).join(', '),
  folder: { problems, leftOut },
  nothingWrong: 'В файлах всё в порядке.',
  moreProblems: (count) => `и ещё ${count}; весь список — по команде «yaar sources --problems»`,
  problemsListed: 'Что именно не так — по команде «yaar sources --problems».',
  problems: 'Что не так в файлах',
  events: eventWords,
  memory,
  importing,
  commands,
  privately,
  personally,
  plainText: 'Текст, который не начинается с /, — это вопрос.',
  mentionMe: 'Ещё можно упомянуть меня и задать вопрос или написать мне лично.',
  examples: 'Например:',
  fault: 'Показать ответ буква в букву не получилось, поэтому он не показан. Ошибка записана в журнал.',
  problem,
  asked: (question) => `Вопрос: ${question}`,
  askedBy: (name, question) => `${name} спрашивает: ${question}`,
  lookedFor: (query) => `Поиск: ${query}`,
  leadsTo: 'а затем:',
  under: 'под заголовком:',
  continued: 'продолжение ниже ↓',
  andMore: (count) => `и ещё ${count}; весь список — в приложенном файле`,
  stillReading: (read) => `Я ещё читаю статьи (уже готово: ${read}). Чтобы учесть остальные, спросите позже.`,
  busy: busyWords,
  labels: {
    more: (count) => (count === undefined ? 'Ещё отрывки' : `Ещё ${passages(count)}`),
    context: 'Больше контекста',
    source: 'Источник',
    copy: 'Скопировать',
    forget: 'Удалить мои данные',
    newer: '◀ Новее',
    older: 'Старее ▶',
    again: 'Спросить ещё раз',
    remove: 'Удалить',
    whole: 'Весь текст',
  },
  stopping: 'Я перезапускаюсь. Спросите ещё раз чуть позже.',
  oldButton: 'Эта кнопка осталась от прежней моей версии. Вызовите команду заново.',
  oldCommand: 'Такой команды я не знаю: Discord показывает её от другой моей версии. Что я умею, покажет /помощь.',
  unreadable:
    'Discord прислал это в виде, который я не могу прочитать. Спросите ещё раз или попросите владельца бота обновить меня.',
  notYours: 'Удалить это может только тот, кто спрашивал, или тот, кто управляет здесь сообщениями.',
  noWords: 'В этом сообщении нет слов, поэтому искать нечего.',
  tooLongHere: (left, total) =>
    `Не показано ${counted(left, ['сообщение', 'сообщения', 'сообщений'])} из ${total}: больше Discord здесь не принимает. Напишите мне лично, чтобы увидеть всё.`,
  joined: (articles) =>
    `Я отвечаю на вопросы дословными цитатами из ${articles === 1 ? 'одной статьи' : countedOf(articles, OF_ARTICLES)}, а если ответа в ${articles === 1 ? 'ней' : 'них'} нет, так и говорю. Спросить можно командой /спросить, упоминанием или ответом на моё сообщение. Тот, кто управляет сервером, может командой /настройки выбрать, какие статьи где видны и где можно спрашивать без упоминания.`,
  joinedExamples: 'Например:',
  askSomething: 'Упомяните меня вместе с вопросом, например «@я Где они впервые встретились?», или вызовите /помощь.',
  askDirectly: 'Напишите вопрос, например «Где они впервые встретились?», или вызовите /помощь.',
  cannotRead:
    'Discord не показал мне, что вы написали. Упомяните меня самого (а не мою роль) или вызовите /спросить. Владелец бота может также включить «Message Content Intent» на портале разработчиков Discord.',
  notSent: 'Ответ есть, но Discord его не принял. Ошибка записана в журнал.',
  blocked: 'Правило модерации этого сервера (AutoMod) заблокировало ответ, поэтому он не показан.',
  places: { direct: 'наших личных сообщениях', channel: 'этом канале', here: 'этом месте' },
  forbidden: (channel) =>
    `Мне нельзя отвечать в ${channel}. Тот, кто управляет сервером, может дать мне там права «Просматривать канал», «Отправлять сообщения», «Отправлять сообщения в ветках» и «Читать историю сообщений».`,
  closedThread: (channel) => `В ${channel} я ответить не могу: ветка в архиве или закрыта.`,
  slowMode: (channel) =>
    `Пока я не могу ответить в ${channel}: там включён медленный режим. Спросите меня здесь или ещё раз там, но позже.`,
  overloaded: 'Discord перегружен и не принял ответ. Спросите ещё раз через несколько минут.',
};
