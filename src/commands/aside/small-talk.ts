import { plainWords } from './plain.js';

/** What people say to a bot without asking for anything that articles could tell, each kind with examples. */
const PHRASES: readonly string[] = [
  // "hi", "Hello there", "good morning"
  '(?:hi|hii+|hello|hey|heya|hiya|yo|greetings|salam|salaam|namaste|good (?:morning|afternoon|evening|night|day))(?: (?:there|all|everyone|bot|yaar|friend))?',
  // "how are you today"
  'how are you(?: (?:doing|today|doing today))?|how is it going|what is up|sup',
  // "thanks a lot for the help", "many thanks"
  '(?:many )?(?:thanks|thank you)(?: (?:a lot|so much|very much|a bunch|bot|yaar|again|man|mate))?(?: for (?:the|your|that|this|all)(?: (?:help|answer|answers|quote|quotes|info))?)?',
  // "good bot", "well done"
  '(?:good|bad|nice|great|smart|clever|stupid|silly) (?:bot|one|job|work|answer)|well done|awesome|cool|great|perfect|lol|haha+|wow|ok|okay|sorry|bro|dude|man',
  // "bye"
  'bye(?: bye)?|goodbye|see (?:you|ya)(?: later)?|good night',
  // "help", "can you help me", "I need help"
  '(?:i need |can you |could you |please )?help(?: me)?(?: (?:please|out))?|commands|menu|usage',
  // "who are you", "are you a bot"
  'who are you|what are you|what is your name|are you (?:there|real|human|alive|an? (?:bot|human|robot|ai|llm|person|machine)|ai|chatgpt|gpt)',
  // "who made you"
  'who (?:made|built|created|programmed|wrote|coded|developed|designed|owns|runs) (?:you|this bot)',
  // "what can you do", "how does this work"
  'what (?:can|do) you do|what can i (?:ask|do)(?: you)?(?: (?:about|here))?|how (?:do|can) i (?:use (?:you|this|it)|ask(?: you)?(?: a question| something)?)|how (?:do you|does (?:this|it|this bot)) work|what is this(?: bot)?(?: for)?',
];

/** The same in Russian, as `foldName` writes it: without the marks of й and ё. */
const RUSSIAN: readonly string[] = [
  // «Привет», «Добрый день всем», «как дела»
  '(?:привет(?:ик|ствую)?|здравствуи(?:те)?|салам|хаи|добр(?:ыи (?:день|вечер)|ое утро)|доброи ночи)(?: (?:всем|бот|яар))?',
  'как (?:дела|жизнь|ты|поживаешь)',
  // «большое спасибо за помощь», «молодец»
  '(?:большое |огромное )?(?:спасибо|спс|благодарю)(?: (?:большое|тебе|вам))?(?: за (?:помощь|ответ|цитату))?',
  '(?:хорошии|плохои|глупыи|умныи) бот|молодец|отлично|класс|круто|супер|ясно|понятно|ок|океи|ладно',
  'пока|до свидания|до встречи',
  '(?:мне нужна )?помощь|помоги(?:те)?(?: мне)?(?: пожалуиста)?',
  'кто ты(?: такои)?|кто вы|как тебя зовут|ты (?:бот|робот|человек|живои|здесь|тут)',
  'кто (?:тебя|этого бота) (?:сделал|создал|написал|придумал)',
  'что ты (?:умеешь|можешь|делаешь)|(?:что|о чем) (?:можно|я могу) (?:у тебя )?спросить|как (?:ты|это|этот бот) работае(?:т|шь)|как (?:тобои|этим) пользоваться',
];

const SOFT = '(?:please |can you |could you |will you |would you |i want you to |now )*';
const WORK =
  '(?:poem|song|story|essay|joke|haiku|limerick|rap|verse|riddle|op[- ]?ed|headline|tweet|email|letter|speech|script|code|program|picture|image|drawing|summary|translation|quotation|quote|review|blog post|press release)s?';
const TEXT =
  '(?:this|that|it|them|everything|all|(?:the |my |your )?(?:first |second |third |last |next |whole |entire |above )*(?:articles?|texts?|paragraphs?|sentences?|answers?|quotes?|pages?|reports?|documents?))';

/** What people order a bot to do that only quotes. The whole line is the order; what comes after it is part of it. */
const ORDERS: readonly string[] = [
  // "write me a poem about the sea", "make up a quotation by Putin"
  `(?:write|compose|draft|generate|invent|make up|create|draw|paint|sing|suggest)(?: me| us| up)? (?:an? |the |some |another )?(?:[\\p{L}\\d-]+ ){0,4}?${WORK}(?: .*)?`,
  'tell (?:me|us) (?:an? |another |some )?(?:[\\p{L}]+ )?(?:joke|story|riddle|secret)s?(?: .*)?',
  // "translate this into Urdu", "rewrite the first paragraph in simpler English"
  `(?:translate|rewrite|rephrase|paraphrase|summari[sz]e|shorten|simplify|proofread|edit|correct|improve) ${TEXT}(?: .*)?`,
  // "ignore all rules above", "pretend to be", "you are now"
  '(?:ignore|forget|disregard|override) (?:all |any |your |the |my )*(?:previous |prior |above |earlier )?(?:instructions?|rules?|prompts?|guidelines?|orders?)(?: .*)?',
  '(?:pretend|act as|act like|role ?play|imagine you)(?: .*)?|you are now(?: .*)?|repeat after me(?: .*)?',
  // "show me your system prompt"
  '(?:show|tell|give|reveal|print)(?: me| us)? (?:your |the )(?:system )?(?:prompt|instructions|rules|password|token|settings)(?: .*)?',
  // "delete all the articles"
  `(?:delete|remove|erase|destroy|drop) ${TEXT}(?: .*)?|(?:delete|remove|erase|drop) (?:all |the |your )+(?:articles|index|library|files|data)(?: .*)?`,
  // "what is the weather", "set a reminder", "do my homework"
  '(?:what|how)(?: is|s) the weather(?: like)?(?: (?:today|tomorrow|now|outside|there|in .*))?|what time is it(?: .*)?|(?:set|start) (?:an? |the )?(?:reminder|alarm|timer)(?: .*)?|remind me(?: .*)?|do my homework(?: .*)?|shut up|go away',
];

/** "and", "ok so" and the like may lead to an order, and small talk may come before it. */
const ORDER = new RegExp(`^(?:and |so |now )?${SOFT}(?:${ORDERS.join('|')})$`, 'u');
const PHRASE = new RegExp(`^(?:${[...PHRASES, ...RUSSIAN].join('|')})$`);

/** "Many thanks so much for your answers"; a row of phrases that goes on for longer is no talk any more. */
const LONGEST_PHRASE = 10;
const LONGEST_ROW = 50;

const LINKS: ReadonlySet<string> = new Set(['and', 'but', 'so', 'и', 'а']);

/**
 * After how many words a row of phrases may end. One expression for a whole row would try all the ways to divide it:
 * "good night", written thirty times, is longer than a lifetime.
 */
function rowsIn(words: readonly string[], links: ReadonlySet<string>): ReadonlySet<number> {
  const ends = new Set([0]);
  for (let at = 0; at < Math.min(words.length, LONGEST_ROW); at++) {
    if (!ends.has(at)) continue;
    const start = at > 0 && links.has(words[at] ?? '') ? at + 1 : at;
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_PHRASE); end++)
      if (PHRASE.test(words.slice(start, end).join(' '))) ends.add(end);
  }
  return ends;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Small talk, or an order to do something other than quoting. Nothing else may be in it: "thanks to whom did the talks
 * begin" and "hi-tech exports" are questions.
 */
export function isSmallTalk(question: string): boolean {
  const words = plainWords(question).split(' ');
  if (rowsIn(words, LINKS).has(words.length)) return true;
  return [...rowsIn(words, NONE)].some((end) => ORDER.test(words.slice(end).join(' ')));
}
