/** What is on a page beside its article, as elements; lines.ts beside it has what is left as words. Each rule says why. */

import { isStory, leavesOf, linkShare, textOf } from '../blocks.js';
import { holds, nearest } from '../tree.js';
import { both, either, matches, named, type Test } from './tests.js';

/** Asked of each element of the page; what holds the article itself is never taken, whatever it is called. */
export type ElementRule = {
  readonly name: string;
  readonly reason: string;
  readonly applies: Test;
};

const isLinkedHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName) && linkShare(element) > 0.8;

const ofPicture = named('media, figure, image, photo, picture, caption');

const isText = matches('article,main,blockquote,figure');
export const isHeadline = matches('h1');
export const isBody = (element: Element): boolean =>
  (element.getAttribute('itemprop') ?? '').split(' ').includes('articleBody');

const holdsStory = (element: Element): boolean => leavesOf(element).some(isStory);
const isArticle = (element: Element): boolean => holdsStory(element) || holds(element, isHeadline);

/** A child of the body, or of the only box in it. */
const isOfPage = ({ parentElement }: Element): boolean =>
  parentElement?.localName === 'body' ||
  (parentElement?.localName === 'div' && parentElement.parentElement?.localName === 'body');

export const ELEMENT_RULES: readonly ElementRule[] = [
  {
    name: 'not shown',
    reason: 'readers of the page do not see it, or not until they ask; some is for screen readers only',
    applies: either(
      both(named('popup, popover, modal, lightbox, overlay, tooltip, offcanvas'), (element) => !isArticle(element)),
      matches('[hidden],.sr-only,.visually-hidden,.screen-reader-text,.visuallyhidden'),
      (element) => element.localName === 'dialog' && !element.hasAttribute('open'),
      (element) =>
        /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? ''),
    ),
  },
  {
    name: 'controls',
    reason: 'buttons, fields and forms are there to be used',
    applies: matches(
      'button,form,input,select,textarea,label,[role=button],[role=search],[role=toolbar],[role=dialog]',
    ),
  },
  {
    name: 'navigation',
    reason: 'menus and breadcrumbs lead to other pages',
    applies: either(
      matches('nav,[role=navigation],[role=menu],[role=menubar],[aria-label=breadcrumb]'),
      named('breadcrumb, breadcrumbs, menu, navbar, skip link, skip to content, hatnote, mw jump link, toc'),
    ),
  },
  {
    name: 'header and footer of the page',
    reason: 'the name of the site and its imprint; the header and footer of an article belong to it',
    applies: either(
      matches('[role=banner],[role=contentinfo]'),
      both(matches('header,footer'), isOfPage),
      both(matches('footer'), (element) => nearest(element, isText) === undefined),
      both(named('site header, site footer, masthead, footer, colophon, imprint'), (element) => !ofPicture(element)),
    ),
  },
  {
    name: 'share buttons',
    reason: 'they name networks, not facts',
    applies: named(
      'share, shares, sharing, sharedaddy, sharethis, social, socials, addtoany, addthis, a2a kit, share bar, sharebar, sharebuttons, follow us, follow',
    ),
  },
  {
    name: 'newsletters and subscriptions',
    reason: 'an offer of the site',
    applies: named(
      'newsletter, newsletters, subscribe, subscription, subscribe widget, signup, sign up, mailchimp, mc embed, optin, cta, call to action, donate, donation, donations, petition',
    ),
  },
  {
    name: 'paywall prompts',
    reason: 'an offer of the site; that the text ends here is reported apart',
    applies: both(named('paywall, regwall, subscriber only, piano, tp container, meter'), (element) =>
      /subscri|sign in|log in|register|member|подписк|abonn/i.test(textOf(element)),
    ),
  },
  {
    name: 'related articles',
    reason:
      'headlines and teasers of other articles, with links to them; some sites call the first paragraphs a teaser',
    applies: both(
      named(
        'related, recommended, recommendations, recirc, read more, readmore, more stories, more from, more news, more on, also read, see also, read also, read next, up next, relatedposts, jp relatedposts, similar posts, trending, most read, mostread, most popular, popular posts, links block, link list, linklist, outbrain, taboola, onward, promo, teaser, teasers, latest news, you may like, rich link, inread',
      ),
      (element) => !holdsStory(element) || linkShare(element) >= 0.1 || holds(element, isLinkedHeading),
    ),
  },
  {
    name: 'lines of facts',
    reason: 'author, dates, section and number of comments: front matter has the facts',
    applies: both(
      named(
        'metadata, postmetadata, postmeta, post meta, entry meta, article meta, story meta, page meta, entry utility, post info, entry info, published dates, submitted, byline, bylines, byline block, byline wrapper, affiliations, author affiliations, contrib group',
      ),
      (element) => element.parentElement?.localName !== 'p' && (!holdsStory(element) || textOf(element).length < 60),
    ),
  },
  {
    name: 'history of the page',
    reason: 'a list of its corrections with their dates',
    applies: named('full history, change history, page history, revision history'),
  },
  {
    name: 'lists of references',
    reason: 'addresses of other works, made by those works; a note that says something of its own stays',
    applies: both(
      named('references, reflist, reference list, bibliography, works cited, mw references'),
      (element) => !/^h[1-6]$/.test(element.localName) && element.localName !== 'sup',
    ),
  },
  {
    name: 'tools of an editor',
    reason: 'a wiki has a link to change the text beside each heading',
    applies: named('editsection, edit link, printfooter, catlinks'),
  },
  {
    name: 'comments',
    reason: 'what readers wrote is not the article',
    applies: named(
      'comments, comment list, commentlist, comment form, comment respond, respond, disqus thread, disqus, comments area, discussion, comments section',
    ),
  },
  {
    name: 'advertisements',
    reason: 'they are not by the publisher',
    applies: either(
      matches('amp-ad,.adsbygoogle,[aria-label=advertisement],[data-ad]'),
      named(
        'ad, ads, advert, adverts, advertisement, advertising, sponsored, dfp, adslot, ad slot, adbox, banner ad, ad label',
      ),
    ),
  },
  {
    name: 'cookie notices',
    reason: 'law asks for them on every page',
    applies: named('cookie, cookies, consent, gdpr, cmp, cookie banner, cookie notice'),
  },
  {
    name: 'boxes on the author',
    reason: 'the same box is below everything that the author wrote; a sentence in the text stays',
    applies: named(
      'author bio, authorbio, author box, about author, about the author, author info, author description, author card, bio box, abh box, saboxplugin wrap',
    ),
  },
  {
    name: 'lists of tags',
    reason: 'keywords of the site',
    applies: named(
      'tags, tag list, taglist, post tags, tagcloud, tag cloud, cat links, tags links, topics, topic list, keywords, article tags, labels, post labels',
    ),
  },
  {
    name: 'names of sections',
    reason: 'the line above a headline says in which part of the site it is',
    applies: named(
      'kicker, eyebrow, overline, topline, headline intro, dachzeile, rubric, section name, section label, article section, article tag, category name, channel, topic label, primary category',
    ),
  },
  {
    name: 'pagination',
    reason: 'it leads to other pages; that there are some is reported apart',
    applies: named(
      'pagination, pager, page links, pagelinks, nav links, post navigation, nav next, nav previous, blog pager',
    ),
  },
  {
    name: 'tools',
    reason: 'print, letter size, listening: for the use of the page',
    applies: named(
      'print friendly, printfriendly, pf button, toolbar, article tools, font size, text size, audio player, listen, article actions, reading time, back to top',
    ),
  },
  {
    name: 'copyright boilerplate',
    reason: 'the same on every page of the site',
    applies: named('copyright, legal, fair use, disclaimer box'),
  },
  {
    name: 'side columns',
    reason: 'a column with menus, forms or links to other articles is not the article; a note beside the text is',
    applies: either(
      both(matches('aside,[role=complementary]'), (element) => linkShare(element) > 0.3 || holds(element, isHeadline)),
      named('sidebar, side bar, sidebar right, sidebar left, widget, widget area, right rail, rail'),
    ),
  },
];
