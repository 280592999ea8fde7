/** Furniture that is there for everyone who comes to a page: menus, forms, offers. The first half of the list in furniture.ts. */

import { textOf } from '../blocks.js';
import { hides, nearest } from '../tree.js';
import { both, type ElementRule, either, isArticle, matches, named, ofPicture } from './tests.js';

const isText = matches('article,main,blockquote,figure');

/** A child of the body, or of the only box in it. */
const isOfPage = ({ parentElement }: Element): boolean =>
  parentElement?.localName === 'body' ||
  (parentElement?.localName === 'div' && parentElement.parentElement?.localName === 'body');

export const OFFERS: readonly ElementRule[] = [
  {
    name: 'not shown',
    reason: 'readers of the page do not see it, or not until they ask; some is for screen readers only',
    applies: either(
      both(named('popup, popover, modal, lightbox, overlay, tooltip, offcanvas'), (element) => !isArticle(element)),
      hides,
      named(
        'sr only, visually hidden, visuallyhidden, visually hide, screen reader text, screen reader only, screenreader, screen reader, reader only, assistive text, offscreen, off screen',
      ),
      (element) => element.localName === 'dialog' && !element.hasAttribute('open'),
      (element) =>
        /(?:^|;)\s*(?:clip\s*:\s*rect\((?:0|1px)|mso-hide\s*:\s*all)/i.test(element.getAttribute('style') ?? ''),
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
      named('breadcrumb, breadcrumbs, menu, navbar, skip link, skip to content, hatnote, mw jump link, toc, dropdown'),
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
];
