/** Names of authors as pages state them, without what surrounds them. */

import { fold } from '../blocks.js';
import { isNoPerson } from './no-names.js';

const LABELS = String.raw`(?:written|reported|story|report|words|text|article|posted|published|analysis|interview|interviewed)\s+by|interview(?:er)?|speaker|delivered by|by|author|byline|von|par|por|di|autor(?:in)?|auteur|автор(?:ы|ка)?|текст|text|words|av|af|door|a cura di|testo di|作者|记者|記者|撰文|文|लेखक|penulis|oleh|texto(?: de)?|tekst|yazan|haber|رپورٹ|تحریر|نویسنده|نگارنده|خبرنگار|از|بقلم|كتب|написал[аи]?|подготовил[аи]?|беседовал[аи]?|материал подготовил[аи]?|підготував|muallif|muxbir|müəllif|wartawan|reporter|tác giả|thực hiện|írta|szerző|kirjoittaja|teksti|skribent|napsal[ai]?|συντάκτης|מאת|প্রতিবেদক|रिपोर्ट|کتبه|الكاتب|إعداد`;
const BY = new RegExp(String.raw`^(?:${LABELS})(?:\s*[:：]\s*|\s+)`, 'iu');
const LABEL = new RegExp(String.raw`^(?:${LABELS})\s*[:：]\s*`, 'iu');
/** What follows a name and is none. */
const AFTER =
  /\s*(?:[|•·–—\n].*|\s-\s.*|\s\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}.*|\s\d{4}-\d\d.*|,\s*(?:(?:our|the|a|an|senior|chief|staff|special|foreign|political|diplomatic|economics?|business|security|moscow|south|correspondents?|reporters?|editors?|writers?|columnist|analyst|bbc|reuters|associated|in [A-Z]|for [A-Z]|[A-Za-z ]{0,30}(?:correspondent|reporter|editor|writer|columnist|analyst|desk)).*)|\s+(?:is|was)\s(?:a|an|the)\s.*|\bin\s\p{Lu}.*|(?<=\p{L}\s\p{L}[\p{L}.'’-]*\s)for\s\p{Lu}.*|\((?:reuters|ap|afp|tass|app)\).*)$/iu;
/** Who edited a text is named after who wrote it. */
const EDITED =
  /[\s,;|(–-]+(?:edited by|editing by|editor|redaktur|penyunting|biên tập|संपादन|संपादक|সম্পাদনা|ویراستار|تحرير|редактор|редакция)\s*[:：].*$/iu;
/** What somebody is, beside the name without a sign between them: "김서연 기자". */
const JOB =
  /^(\p{L}[\p{L}\p{M}.’'·\s-]*?)[\s(（/]*(?:선임기자|기자|특파원|논설위원|記者|记者|編集委員|特派員|通讯员)[)）]?(?:\s*\S+@\S+)?$/u;
/** Accounts of the site's software, which nobody signs with. */
const NOBODY =
  /^(?:admin(?:istrator)?|root|webmaster|web ?editor|user\d*|author|editor|none|null|undefined|unknown|anonymous|guest|n\/a|default|www|site ?admin|super ?user|редакция|redaktion|redakcja|(?:la )?redacción|redazione|(?:la )?rédaction|redação|[\w.-]+@[\w.-]+|https?:.*|@.*)$/i;

/** One name, or nothing where the words are none. */
export function nameIn(text: string): string | undefined {
  const name = fold(text)
    .replace(EDITED, '')
    .replace(BY, '')
    .replace(JOB, '$1')
    .replace(AFTER, '')
    .replace(/[\s,;:.|–-]+$/u, (end) => (/^\.$/.test(end) && /\b\p{Lu}\.$|\bJr\.$|\bSr\.$/u.test(text) ? '.' : ''))
    .trim();
  if (name === '' || name.length > 80 || NOBODY.test(name) || !/\p{L}\p{M}*\p{L}/u.test(name)) return undefined;
  if (/[.!?]\s+\p{Lu}.*\s/u.test(name) && name.split(' ').length > 7) return undefined;
  return name;
}

/** What somebody is, after the name: "Ann Lee, Moscow correspondent". */
const ROLE =
  /^(?:спец)?(?:корр?еспондент|журнал[иі]ст)(?:ка)?$|\S\s+(?:correspondent|reporter|editor|writer|columnist|analyst|producer|journalist)s?$|\S\s+(?:muxbiri|muhabiri|müxbiri|wartawan|корреспондент(?:ка)?|обозреватель|кореспондент(?:ка)?|журналист(?:ка)?|журналіст(?:ка)?|reporter(?:in|a|o)?|korrespondent(?:in)?|redakteur(?:in)?|corresponsal|redactora?|periodista|journaliste|correspondante?|giornalista|inviat[oa]|dziennikarka?|jornalista|újságíró|خبرنگار|مراسل|صحفي|نامه‌نگار)\.?$|^(?:staff|reporter|editor|correspondent|columnist)$/i;

const BETWEEN = /\s*(?:;|\s+(?:and|und|et|и|y|e)\s+|\s*&\s*|،|\s+اور\s+|,\s+and\s+|,(?!\s*(?:Jr|Sr|Ph|M\.?D))\s*)\s*/u;

/** The short name of a station or an agency: "Von Jana Kreutzfeld, NDF". */
export const STATION = /^\p{Lu}{2,6}$/u;

/** Several names in one line: "By A. Rao, B. Khan and C. Ito". A list of words that are no names is one name. */
export function namesOf(text: string): readonly string[] {
  const line = fold(text).replace(BY, '');
  const parts = line.split(BETWEEN);
  const isFull = parts.some((part) => FULL_NAME.test(part));
  const names = parts.flatMap((part) =>
    ROLE.test(part) || (isFull && STATION.test(part)) ? [] : (nameIn(part) ?? []),
  );
  const whole = nameIn(line);
  if (names.length === 1 && line.includes(',')) return names;
  if (names.length < 2 || names.some((name) => name.split(' ').length > 5)) return whole === undefined ? [] : [whole];
  // "Khan, Imran" is one name: single words between commas are no names.
  if (/^[^\s,]+,\s[^\s,]+$/.test(line)) return whole === undefined ? [] : [line];
  return names;
}

/** As a byline has them: "A", "A and B", "A, B and C". */
export function joinNames(all: readonly string[]): string | undefined {
  const names = all
    .filter((name, index) => all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index)
    .slice(0, 12);
  if (names.length < 2) return names[0];
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+|de|da|van|von|der|al|el|bin)){0,3} \p{Lu}[\p{L}\p{M}'’-]+$/u;

/** Whether a line is the name of one person as it is printed, and nothing else. */
export const isName = (line: string): boolean =>
  (line.length <= 50 && FULL_NAME.test(fold(line)) && !isNoPerson(fold(line))) ||
  (EASTERN_NAME.test(fold(line)) && !NO_EASTERN.test(fold(line)));

/** Two signs alone are the name of a section more often. */
const EASTERN_NAME =
  /^(?:\p{Script=Han}{3,4}|\p{Script=Han}{1,3} \p{Script=Han}{1,3}|\p{Script=Hangul}{3,4}(?: 기자)?)$/u;
const NO_EASTERN = /[部網网報报社版]$|新聞|新闻|ニュース|记者|記者|经济|経済|国际|国際|뉴스|신문|연합/u;

/** "Ann Lee, Ben Korda, and Cy Rao": at least two full names and nothing else. */
export function isListOfNames(line: string): boolean {
  const parts = fold(line).split(/,\s*(?:and\s+|&\s*)?|\s+(?:and|&|und|et|y|и)\s+/u);
  return line.length <= 200 && parts.length >= 2 && parts.every(isName);
}

/** Two to seven words, most of them with a capital letter; scripts without capitals need the label. */
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{Lo}\p{M}]+|(?:de|da|del|van|von|der|al|el|bin|ul|ur|la|le|di|dos)\b|and|&|,|и|اور)`;
const NAMES = String.raw`(?:${NAME}\s*,?\s*){1,12}(?:[|•·–—,-].{0,80}|in\s\p{Lu}.{0,80}|\d[\d./: -]{5,30})?`;
const BYLINE = new RegExp(
  String.raw`^(?:(?:speaker:|delivered by:?|(?:written |reported |words |story |posted |published |interview |interviewed )?by:?|authors?:?|autor(?:in)?:?|interview:?|автор[ы]?:|текст:|text:|words:|von|par|por|di|door|تحریر:?|نویسنده:|بقلم:?)\s+)${NAMES}$`,
  'u',
);

const ONLY_NAMES = new RegExp(`^${NAMES}$`, 'u');

/** Whether a line says who wrote the text, and no more. */
export const isByline = (line: string): boolean => {
  const text = fold(line)
    .replace(/^BY /, 'by ')
    .replace(/^(Text|Words|TEXT|WORDS)\s*:\s*/, (label) => `${label.trim().toLowerCase()} `)
    .replace(
      /^(Written [Bb]y|Reported [Bb]y|Words [Bb]y|Story [Bb]y|Posted [Bb]y|Published [Bb]y|Interview(?:ed)?(?: [Bb]y)?|Speaker|Delivered [Bb]y|Authors?|Autor(?:in)?|By|Von|Par|Por|Di|Door|Автор|Авторы|Текст)(?=[\s:])/u,
      (label) => label.toLowerCase(),
    );
  const labelled = fold(line).replace(LABEL, '');
  return text.length <= 140 && (BYLINE.test(text) || (labelled !== fold(line) && ONLY_NAMES.test(labelled)));
};
