/** Furniture that is not marked as such in the page: lines of words by themselves; offer-lines.ts has those that sell something. */

import { fold, linkShare, wordsOf } from '../blocks.js';
import { NOTICE_LINES } from './notice-lines.js';
import { any, type LineRule, OFFER_LINES } from './offer-lines.js';
import { RELATED_LINES } from './related-lines.js';

/** The first that applies is named in the report. */
export const LINE_RULES: readonly LineRule[] = [
  ...OFFER_LINES,
  {
    name: 'share buttons',
    reason: 'their labels without the buttons',
    words: 9,
    pattern: any(
      String.raw`(?:share|tweet|pin|e-?mail|print|save|copy link|facebook|twitter|whatsapp|telegram|linkedin|reddit|x)(?:\s*[|·,/]?\s*(?:share|tweet|pin|e-?mail|print|save|copy link|facebook|twitter|whatsapp|telegram|linkedin|reddit|x))*$`,
      String.raw`share (?:this|on|via|with)\b`,
      String.raw`e-?mail this (?:story|article|page|post)\b`,
      'print(?:er)? friendly',
      String.raw`(?:like|enjoyed) this (?:story|article|post)\b.{0,40}$`,
      '(?:drucken|versenden|merken|teilen|imprimer|partager|envoyer(?: par e-?mail)?|compartir|imprimir|partilhar|compartilhar|stampa|condividi|udostępnij|drukuj|поделиться|печать|распечатать|версия для печати|отправить)(?: (?:auf|sur|en|on|no|na|su|per|par|mit|bei|в|по) [^.!?]{0,20})?$',
      'شیئر کریں$',
      'شارك',
    ),
  },
  ...RELATED_LINES,
  ...NOTICE_LINES,
  {
    name: 'lists of tags',
    reason: 'keywords of the site',
    words: 30,
    links: 0.3,
    pattern: any(
      String.raw`(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords|labels|теги|метки|ٹیگز|وسوم|schlagworte|mots-clés|etiquetas)\s*[:：]?`,
    ),
  },
  {
    name: 'labels of tags',
    reason: 'the label, or a list with its label',
    words: 20,
    pattern: any(String.raw`(?:tags?|topics?|filed under|posted in|keywords|labels|теги|метки|ٹیگز|وسوم)\s*[:：]`),
  },
  {
    name: 'pagination',
    reason: 'numbers of other pages',
    words: 12,
    pattern: any(
      String.raw`(?:pages?\s*:?\s*\d+(?:\s+(?:of|\d)\s*\d*)*|(?:\d+\s+){2,}(?:next|»|›)?|next(?: page| post| article)?|prev(?:ious)?(?: page| post| article)?|continued? on (?:the )?next page|(?!«[^»]*»)[«‹←][^»›]{0,60}|view all|load more)\s*[»›→]?$`,
    ),
  },
  {
    name: 'address of the page',
    reason: 'print views repeat it; front matter has it',
    words: 40,
    pattern:
      /^(?:(?:url|source url|permalink|link|address)(?: of this (?:article|page|story))?\s*:\s*https?:|https?:\/\/\S+$)/i,
  },
  {
    name: 'times without a date',
    reason: 'when it was published, counted from the visit, or the hour of a day that is stated elsewhere',
    words: 8,
    pattern: any(
      String.raw`(?:\d+|an?|one) (?:second|minute|min|hour|hr|day|week|month|year)s? ago$`,
      String.raw`[0-2]?\d:[0-5]\d:[0-5]\d$`,
      String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?$`,
      String.raw`(?:vor \d+ (?:minuten|stunden|tagen)|il y a \d+ (?:minutes|heures|jours)|hace \d+ (?:minutos|horas|días)|\d+ (?:минут|час|дн|день)\p{L}* назад)$`,
    ),
  },
  {
    name: 'files and addresses',
    reason: 'another form of the same text, or only where a source is',
    words: 14,
    pattern: any(
      String.raw`(?:download|view|open|read|get) (?:the |this |a )?(?:full |complete )?(?:pdf|report|document|transcript|podcast|audio)(?: \(.{0,20}\))?$`,
      String.raw`\d{1,3}\]?[.)]?\s*https?:\/\/\S+$`,
    ),
  },
  {
    name: 'counters of pictures',
    reason: 'the place of a picture in its gallery',
    words: 4,
    pattern: /^(?:image |photo |picture )?\d{1,3}\s*(?:\/|of)\s*\d{1,3}$/i,
  },
  {
    name: 'marks of notes',
    reason: 'a number that leads back to the text is no word of the note',
    words: 1,
    links: 0.9,
    pattern: /^[[(]?\d{1,3}[\])]?[.:]?$|^[↩↑^]+$/u,
  },
  {
    name: 'tools',
    reason: 'for the use of the page',
    words: 9,
    pattern: any(
      String.raw`(?:printer[- ]friendly|send (?:this )?(?:by|via|to a) |listen to this (?:article|story)|(?:listen )?\d+ min(?:ute)?s?(?: read)?$|reading time|(?:back to|go to) top|back to (?:home|news)|skip to|jump to|print (?:this|version)|click here to|view (?:original|desktop|full) (?:version|site|article)|go to full version|this is the print version|open in app|font size|enlarge|close$|menu$|home$|image(?: source)?[:,] getty images$|image$|play video$|media caption$|skip advertisement$|getty images$|версия для печати|【?纠错】?|责任编辑|责编[:：]|点赞$|分享到|打印$|نسخه چاپی$|انتهای پیام\W*$|پایان پیام\W*$|(?:قصص مقترحة|مواضيع قد تهمك|تستحق الانتباه)(?: نهاية)?$|[(\[–—-]+\s*(?:ends?|30)\s*[)\]–—-]+$|(?:posted|edited|uploaded) by\s*:?\s+[\p{L} .]{3,40}$|print this page\b.{0,12}$)`,
    ),
  },
];

/** The rule by which a line of words is no part of the article. */
export function lineRuleOf(element: Element): LineRule | undefined {
  const text = fold(element.textContent ?? '');
  const count = wordsOf(text).length;
  return LINE_RULES.find(
    ({ words, pattern, links }) =>
      count <= words && pattern.test(text) && (links === undefined || linkShare(element) >= links),
  );
}
