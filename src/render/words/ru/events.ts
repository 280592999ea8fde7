/** The words for the timeline, in Russian. */

import type { Words } from '../en.js';
import { counted, countedOf } from './count.js';

const EVENTS = ['событие', 'события', 'событий'] as const;

const RULES: Readonly<Record<string, string>> = {
  year: 'год',
  'calendar-day': 'день по календарю',
  'calendar-month': 'месяц по календарю',
  weekday: 'день недели',
  'weekday-ordinal': 'день недели с числом месяца',
  'relative-unit': 'неделя, месяц или год, считая от даты публикации',
  'units-ago': 'названный срок назад',
  same: 'день, неделя, месяц или год, названный раньше',
  stated: 'названо в тексте',
  'from-publication-date': 'считая от даты публикации',
  'date-before': 'по дате, названной перед этим',
  'no-publication-date': 'дата публикации, от которой можно считать, не указана',
  'publication-date-too-coarse': 'дата публикации указана недостаточно точно',
  past: 'глагол говорит, что это произошло',
  'attribute-of-past': 'описывает то, о чём сообщает глагол в прошедшем времени',
  attribute: 'только уточняет, о чём речь, и глагола в прошедшем времени перед этим нет',
  caption: 'подпись к изображению с точным днём или месяцем',
  'would-after-date': '“would” после даты говорит о прошлом',
  present: 'глагол в настоящем времени',
  modal: 'модальный глагол или будущее время',
  'no-verb': 'нет глагола в личной форме',
  'no-past-form': 'ни одно слово не является глаголом в прошедшем времени',
  negated: 'сказано, что этого не произошло',
  plan: 'это было запланировано на то время',
  future: 'это позже публикации',
  denied: 'сказано, что это не так',
  'ambiguous-year': 'после предыдущей даты мог смениться год',
};

const OUTCOMES: Readonly<Record<string, string>> = {
  found: 'найдено',
  resolved: 'определено',
  kept: 'оставлено',
  dropped: 'отброшено',
  withheld: 'не показано',
};

/** What the timeline says in its own words. */
export const eventWords: Words['events'] = {
  weekOf: (day) => `неделя с ${day}`,
  range: (from, to) => `${from} — ${to}`,
  upTo: (day) => `по ${day}`,
  reading: (dateText, read) => `«${dateText}» понято как ${read}`,
  basis: {
    'from-publication-date': 'считая от даты публикации',
    'date-before': 'по дате, названной перед этим',
  },
  reposted: 'статья перепечатана, так что это могло быть и раньше',
  head: (total) => counted(total, EVENTS),
  shown: (from, to, total) => `${from === to ? from : `${from}–${to}`} из ${countedOf(total, ['события', 'событий'])}`,
  none: 'Событий с датами нет.',
  noneMatching: 'Событий с датами по такому запросу нет.',
  filters: {
    since: (when) => `не раньше: ${when}`,
    until: (when) => `не позже: ${when}`,
    dayFirst: (typed) => `сначала день, потом месяц: ${typed.join(' и ')}`,
    topic: (topic) => `тема: «${topic}»`,
    source: (source) => `источник: «${source}»`,
  },
  withheld: (count) =>
    `Пропущено ${counted(count, ['предложение с датой', 'предложения с датой', 'предложений с датой'])}`,
  reasons: {
    'no-publication-date':
      'потому что в статье не указано, когда она опубликована, и «на прошлой неделе» ничего не значит',
    'publication-date-too-coarse': 'потому что в статье недостаточно точно указано, когда она опубликована',
  },
  allBecause: (head, reason) => `${head}, ${reason}`,
  someBecause: (count, reason) => `${count} — ${reason}`,
  noDates: 'Ни одно правило не нашло здесь даты.',
  step: ({ rule, outcome }) => `${OUTCOMES[outcome] ?? outcome}, ${rule}${RULES[rule] ? `: ${RULES[rule]}` : ''}`,
  listedAs: (when) => `в списке: ${when}`,
  notListed: 'нет в списке',
  picture: (total) => `Хронология: ${counted(total, EVENTS)}`,
  hint: 'Наведите указатель на полосу или перейдите к ней клавишей Tab, чтобы прочитать предложение.',
  narrow: 'Только один источник',
  allSources: 'Все статьи',
  table: { when: 'Когда', what: 'Что произошло' },
};
