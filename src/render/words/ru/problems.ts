/** What is wrong with an input, in Russian. */

import type { Fault, OptionFault, Problem } from '../../../commands/faults.js';
import { commands } from './commands.js';
import { countedOf } from './count.js';
import { memory } from './memory.js';

const FAILED = 'Не получилось. Ошибка записана в журнал.';

/** What a failure means to whoever asked; the log has the rest. */
const BY_CODE: Readonly<Partial<Record<Problem['code'], string>>> = {
  DATA_UNWRITABLE: 'Не получилось сохранить: записать данные сейчас нельзя. Ошибка записана в журнал.',
  DATA_DAMAGED: 'Не получилось: сохранённые данные повреждены. Ошибка записана в журнал.',
  IMPORT_FAILED:
    'Импорт не удался, и источник в этом не виноват. Повторите; если не поможет, сообщите тому, кто запускает бота.',
  ENGINE_FAILED: 'Не получилось: поиск по статьям сейчас не работает. Спросите ещё раз через минуту.',
};

export function problem({ code, message, fault, said = false }: Problem): string {
  if (said) return message.trim() || FAILED;
  if (fault) return inWords(fault);
  // What nobody has described in facts is better read in English than not at all.
  return BY_CODE[code] ?? (code === 'INPUT_INVALID' && message.trim() ? message.trim() : FAILED);
}

function inWords(fault: Fault): string {
  if ('command' in fault) return ofOption(fault);
  switch (fault.kind) {
    case 'unknown-source':
      return `Ни у одной статьи нет «${fault.source}» в id, заголовке, имени автора или названии издания. Все статьи покажет /источники.`;
    case 'empty-topic':
      return `В теме «${fault.topic}» нечего искать: опишите её словами.`;
    case 'date':
      return `${WHY[fault.why](fault.text)} Подойдут: ${FORMS}.`;
    case 'dates-swapped':
      return `Начало (${fault.since}) позже конца (${fault.until}): поменяйте их местами.`;
    case 'no-page': {
      const { page, pages } = fault;
      return `Страницы ${page} нет: ${pages === 1 ? 'страница всего одна' : `последняя — ${pages}`}.`;
    }
    case 'which-setting':
      return 'Выберите настройку, для которой это значение.';
    case 'not-settled-here':
      return 'Настройки меняются на том сервере, для которого они нужны.';
    case 'not-allowed':
      return 'Менять настройки могут только те, у кого есть право «Управлять сервером».';
    case 'which-value':
      return `Какой должна быть настройка «${memory.setting[fault.name]}»? Укажите значение или «сброс», чтобы убрать её.`;
    case 'setting':
      return ofSetting(fault);
    default:
      return fault satisfies never;
  }
}

const WHY = {
  impossible: (text: string) => `Даты «${text}» нет в календаре (годы — от 1000 до 9999).`,
  unreadable: (text: string) => `«${text}» не похоже на дату.`,
};

/** Names of months are understood in English only. */
const FORMS = '2018, 2018-08, 2018-08-10, 10.08.2018';

type SettingFault = Extract<Fault, { readonly kind: 'setting' }>;

const ON_OFF = 'Напишите «вкл» или «выкл».';
const IDS = 'Перечислите каналы через запятую: упоминаниями или id из 17–20 цифр.';
const VALUES: Readonly<Record<SettingFault['name'], string>> = {
  private: ON_OFF,
  threads: ON_OFF,
  language: 'Напишите «русский», «английский» или «авто».',
  questions: IDS,
  forums: IDS,
  scope:
    'Перечислите через запятую образцы статей: до двоеточия folder, publisher, author, topic или id, например publisher:Dawn.',
};

function ofSetting({ name, why }: SettingFault): string {
  const called = `«${memory.setting[name]}»`;
  if (why === 'value') return `Такое значение настройке ${called} не подходит. ${VALUES[name]}`;
  return why === 'channel'
    ? `Настройка ${called} бывает только у всего сервера, а не у канала.`
    : 'Свои настройки есть только у серверов и их каналов.';
}

function ofOption(fault: OptionFault): string {
  const own = commands[fault.command];
  const called = (option: string): string => own?.options[option]?.name ?? option;
  const command = `/${own?.name ?? fault.command}`;
  const option = `«${called(fault.option)}»`;
  switch (fault.kind) {
    case 'no-option':
      return `У ${command} нет параметра ${option}; есть: ${fault.names.map(called).join(', ') || 'никаких'}.`;
    case 'needed':
      return `Для ${command} нужен параметр ${option}.`;
    case 'not-whole':
      return `${command}: для ${option} нужно целое число.`;
    case 'not-one-of': {
      const choices = own?.options[fault.option]?.choices ?? {};
      const named = fault.choices.map((choice) => choices[choice] ?? choice).join(', ');
      return `${command}: для ${option} можно выбрать только: ${named}. «${fault.value}» не подходит.`;
    }
    case 'too-little':
    case 'too-much':
      return `${command}: ${option} — ${bound(fault)}.`;
    default:
      return fault satisfies never;
  }
}

type Bound = Extract<OptionFault, { readonly kind: 'too-little' | 'too-much' }>;

function bound({ kind, limit, size, characters }: Bound): string {
  const edge = kind === 'too-little' ? 'не меньше' : 'не больше';
  return `${edge} ${characters ? countedOf(limit, ['знака', 'знаков']) : limit} (указано ${size})`;
}
