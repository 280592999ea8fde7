/** What is on a page beside its article, as elements: offers.ts has what is for everyone who comes, lines.ts what is left as words. */

import { linkShare, textOf } from '../blocks.js';
import { holds } from '../tree.js';
import { OFFERS } from './offers.js';
import { both, type ElementRule, either, holdsStory, isHeadline, matches, named, ofPicture } from './tests.js';

const isLinkedHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName) && linkShare(element) > 0.8;

/** Each rule says why. The first that applies is named in the report. */
export const ELEMENT_RULES: readonly ElementRule[] = [
  ...OFFERS,
  {
    name: 'related articles',
    reason:
      'headlines and teasers of other articles, with links to them; some sites call the first paragraphs a teaser',
    applies: both(
      named(
        'related, recommended, recommendations, recirc, read more, readmore, more stories, more from, more news, more on, more info, also read, see also, read also, read next, up next, relatedposts, jp relatedposts, similar posts, trending, most read, mostread, most popular, popular posts, links block, link list, linklist, outbrain, taboola, onward, promo, teaser, teasers, latest news, you may like, rich link, inread',
      ),
      (element) => !holdsStory(element) || linkShare(element) >= 0.1 || holds(element, isLinkedHeading),
    ),
  },
  {
    name: 'lines of facts',
    reason: 'author, dates, section and number of comments: front matter has the facts',
    applies: both(
      named(
        'metadata, postmetadata, postmeta, post meta, entry meta, article meta, story meta, page meta, entry utility, post info, entry info, article info, doc info, meta,  published dates, submitted, byline, bylines, byline block, byline wrapper, affiliations, author affiliations, contrib group, authors, author list, authorlist, metatable, post signature, user info, user details',
      ),
      (element) =>
        element.parentElement?.localName !== 'p' &&
        !ofPicture(element) &&
        (!holdsStory(element) || textOf(element).length < 60),
    ),
  },
  {
    name: 'history of the page',
    reason: 'a list of its corrections with their dates',
    applies: named('full history, change history, page history, revision history, submission history'),
  },
  {
    name: 'votes and numbers of readers',
    reason: 'what readers thought of it',
    applies: both(
      named('vote count, votecell, votes, voting, upvotes, likes, claps, view count, post views'),
      (element) => !holdsStory(element),
    ),
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
    name: 'tools and boxes of a wiki',
    reason:
      'links to change the text, lists of kinds, notices to editors, and a table that says again what the text says',
    applies: named(
      'editsection, edit link, printfooter, catlinks, infobox, ambox, ombox, tmbox, navbox, vertical navbox, mw indicators, shortdescription',
    ),
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
      'bio, author bio, authorbio, author box, about author, about the author, author info, author description, author card, bio box, abh box, saboxplugin wrap',
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
