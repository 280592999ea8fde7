/** The names of commands, options and values, in Russian. */

import type { CommandWords } from '../en/commands.js';

const SOURCE = { name: 'источник', description: 'Только эта статья, этот автор или это издание' };

export const commands: Readonly<Record<string, CommandWords>> = {
  ask: {
    name: 'спросить',
    description: 'Ответить на вопрос цитатами из статей',
    menu: 'Спросить об этом',
    options: {
      question: { name: 'вопрос', description: 'Что вы хотите узнать?' },
      source: SOURCE,
    },
  },
  quote: {
    name: 'цитата',
    description: 'Найти отрывки по словам или по теме, с указанием источников',
    options: {
      words: { name: 'слова', description: 'Слова цитаты, как вы их помните, её тема или id цитаты' },
      source: SOURCE,
      count: { name: 'сколько', description: 'Сколько отрывков показать (1–10; если не указано, 3)' },
      format: {
        name: 'формат',
        description: 'Вид, в котором цитату удобно вставить в другое место',
        choices: { plain: 'простой текст', markdown: 'Markdown', bibtex: 'BibTeX', csl: 'CSL' },
      },
    },
  },
  check: {
    name: 'проверить',
    description: 'Настоящая ли это цитата и откуда она?',
    menu: 'Проверить цитаты',
    options: {
      text: { name: 'текст', description: 'Цитата или сообщение, в котором есть цитаты' },
      source: { name: 'источник', description: 'Статья, автор или издание, откуда якобы взята цитата' },
    },
  },
  events: {
    name: 'события',
    description: 'Что и когда произошло: сначала новое, к каждому событию — цитата',
    options: {
      since: { name: 'от', description: 'Начиная с этой даты: 2018, 2018-08, 10.08.2018' },
      until: { name: 'до', description: 'До этой даты включительно, в том же виде' },
      topic: { name: 'тема', description: 'Только события на эту тему' },
      source: SOURCE,
      limit: { name: 'сколько', description: 'Сколько событий на странице' },
      page: { name: 'страница', description: 'Какая страница' },
    },
  },
  sources: {
    name: 'источники',
    description: 'Показать статьи, из которых берутся цитаты',
    options: { text: { name: 'текст', description: 'Показать полный текст этой статьи' } },
  },
  settings: {
    name: 'настройки',
    description: 'Что здесь настроено; те, кто управляет сервером, могут это изменить',
    options: {
      set: {
        name: 'настройка',
        description: 'Что изменить',
        choices: {
          scope: 'видимые статьи',
          private: 'ответ только спросившему',
          threads: 'ветки',
          language: 'язык',
          questions: 'каналы для вопросов',
          forums: 'форумы',
        },
      },
      value: {
        name: 'значение',
        description: 'вкл, выкл, язык, каналы или образцы статей через запятую; «сброс» убирает настройку',
      },
      where: {
        name: 'где',
        description: 'Для всего сервера или только для этого канала (если не указано, для сервера)',
        choices: { server: 'весь сервер', channel: 'этот канал' },
      },
    },
  },
  privacy: {
    name: 'приватность',
    description: 'Что хранится из ваших вопросов, как долго и как это удалить',
    options: {
      do: {
        name: 'действие',
        description: 'Показать, что хранится (если не указано), или удалить всё ваше',
        choices: { show: 'показать', delete: 'удалить' },
      },
    },
  },
  help: { name: 'помощь', description: 'О чём и как можно спросить', options: {} },
};

/** The option that only Discord has. */
export const privately = { name: 'только-мне', description: 'Показать ответ только вам' };

export const personally = { name: privately.name, description: 'Если нет, ответ увидят все' };
