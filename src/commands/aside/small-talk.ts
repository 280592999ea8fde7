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
  '(?:good|bad|nice|great|smart|clever|stupid|silly) (?:bot|one|job|work|answer)|well done|awesome|cool|great|perfect|lol|haha+|wow|ok|okay|sorry',
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

const PHRASE = `(?:${PHRASES.join('|')})`;
/** Nothing else may be in it: "thanks to whom did the talks begin" and "hi-tech exports" are questions. */
const TALK = new RegExp(`^${PHRASE}(?: (?:and |but |so )?${PHRASE})*$`);

export const isSmallTalk = (question: string): boolean => TALK.test(plainWords(question));
