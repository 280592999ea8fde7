import {
  attribute,
  childrenOf,
  elementsAround,
  type HtmlElement,
  holds,
  MARKDOWN,
  names,
  wordsIn,
} from './elements.js';

/** An element of HTML that says nothing of the article; it is left out with all that is in it. */
export type LeftOutRule = {
  readonly name: string;
  readonly reason: string;
  readonly applies: (element: HtmlElement) => boolean;
};

const UNSEEN = names(
  'area base basefont col colgroup datalist head link meta noembed noframes noscript param rp script source style template title track',
);
const NO_DISPLAY = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

const roleOf = (element: HtmlElement): string => (attribute(element, 'role') ?? '').trim().toLowerCase();

const CONTROLS = names('button datalist fieldset form input optgroup option select textarea');
const CONTROL_ROLES = names('button form search searchbox switch textbox');
const NAVIGATION_ROLES = names('menu menubar navigation tablist toolbar');
const CONTENT = names('article main section blockquote figure td th li details');

/** Words of class names and ids. */
const FURNITURE = names(
  'advert advertisement addthis addtoany breadcrumb breadcrumbs consent cookie cookies newsletter related share shares sharing sharedaddy sharethis social socials subscribe',
);
const FURNITURE_TITLE =
  /^\s*(?:share|follow us|related|recommended|read (?:more|next)|more from|most (?:read|popular)|newsletter|subscribe|sign up|advertisement)\b/i;

const nameWords = (element: HtmlElement): readonly string[] =>
  [attribute(element, 'class'), attribute(element, 'id'), roleOf(element)]
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

const isNamedFurniture = (element: HtmlElement): boolean => nameWords(element).some((word) => FURNITURE.has(word));

const isHeadline = ({ tagName }: HtmlElement): boolean =>
  tagName === 'h1' || tagName === 'main' || tagName === 'article';

/** Some pages have all of the article inside of a form, or of something that is called "social". */
function holdsArticle(element: HtmlElement): boolean {
  let paragraphs = 0;
  return holds(element, (inner) => {
    if (inner.tagName === 'p') paragraphs += 1;
    return isHeadline(inner) || paragraphs >= 3;
  });
}

/** A button with words beside it is named by them: "Press <button>Save</button> to keep it". */
const isInSentence = (element: HtmlElement): boolean =>
  (element.tagName === 'button' || roleOf(element) === 'button') &&
  element.parentNode !== null &&
  childrenOf(element.parentNode)
    .slice(0, NEIGHBOURS)
    .some(
      (sibling) =>
        sibling.nodeName === MARKDOWN || (sibling.nodeName === '#text' && /[\p{L}\p{N}]/u.test(wordsIn(sibling))),
    );

/** So that thousands of fields in a row take no time. */
const NEIGHBOURS = 100;

const isOfPage = (element: HtmlElement): boolean =>
  !elementsAround(element).some(({ tagName }) => CONTENT.has(tagName)) &&
  !holds(element, ({ tagName }) => tagName === 'h1' || tagName === 'main' || tagName === MARKDOWN);

export const LEFT_OUT_RULES: readonly LeftOutRule[] = [
  {
    name: 'not displayed',
    reason: 'browsers do not show it',
    applies: (element) => {
      if (UNSEEN.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true;
      if (element.tagName === 'dialog') return attribute(element, 'open') === undefined;
      return NO_DISPLAY.test(attribute(element, 'style') ?? '');
    },
  },
  {
    name: 'controls',
    reason: 'buttons, fields and forms are there to be used, not to be read',
    applies: (element) =>
      (CONTROLS.has(element.tagName) || CONTROL_ROLES.has(roleOf(element))) &&
      !isInSentence(element) &&
      !holdsArticle(element),
  },
  {
    name: 'navigation',
    reason: 'menus lead to other pages',
    applies: (element) =>
      (element.tagName === 'nav' || NAVIGATION_ROLES.has(roleOf(element))) && !holds(element, isHeadline),
  },
  {
    name: 'header and footer of the page',
    reason: 'the name of the site, its menu and its imprint; the header and footer of an article belong to it',
    applies: (element) =>
      (['header', 'footer'].includes(element.tagName) || ['banner', 'contentinfo'].includes(roleOf(element))) &&
      isOfPage(element),
  },
  {
    name: 'furniture by its name',
    reason: 'share buttons, newsletters, cookie notices and related articles are named so by their class or id',
    applies: (element) =>
      !['article', 'body', 'html', 'main'].includes(element.tagName) &&
      isNamedFurniture(element) &&
      !holdsArticle(element),
  },
  {
    name: 'asides with furniture',
    reason: 'an aside may be a note; with share buttons, a form or links to other articles it is none',
    applies: (element) =>
      (element.tagName === 'aside' || roleOf(element) === 'complementary') &&
      (FURNITURE_TITLE.test(wordsIn(element)) ||
        holds(element, (inner) => ['button', 'form', 'input'].includes(inner.tagName) || isNamedFurniture(inner))),
  },
];

export const isLeftOut = (element: HtmlElement): boolean => LEFT_OUT_RULES.some(({ applies }) => applies(element));
