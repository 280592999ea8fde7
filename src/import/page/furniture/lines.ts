/** Furniture that is not marked as such in the page: lines of words by themselves. Each rule says why. */

import { fold, linkShare, wordsOf } from '../blocks.js';

/** Asked of each line of words that is left: a whole paragraph, heading, list item or caption. */
export type LineRule = {
  readonly name: string;
  readonly reason: string;
  /** Longer lines are sentences of the article, unless mostly links. */
  readonly words: number;
  readonly pattern: RegExp;
  /** The share of its letters that must be in links. */
  readonly links?: number;
};

const any = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:${patterns.join('|')})`, 'iu');

export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'share buttons',
    reason: 'their labels without the buttons',
    words: 9,
    pattern: any(
      String.raw`(?:share|tweet|pin|e-?mail|print|save|copy link|facebook|twitter|whatsapp|telegram|linkedin|reddit|x)(?:\s*[|·,/]?\s*(?:share|tweet|pin|e-?mail|print|save|copy link|facebook|twitter|whatsapp|telegram|linkedin|reddit|x))*$`,
      String.raw`share (?:this|on|via|with)\b`,
      'print(?:er)? friendly',
      String.raw`(?:like|enjoyed) this (?:story|article|post)\b.{0,40}$`,
      '(?:drucken|versenden|merken|teilen|imprimer|partager|envoyer(?: par e-?mail)?|compartir|imprimir|partilhar|compartilhar|stampa|condividi|udostępnij|drukuj|поделиться|печать|распечатать|версия для печати|отправить)(?: .{0,20})?$',
      'شیئر کریں$',
      'شارك',
    ),
  },
  {
    name: 'links to other articles',
    reason: '"Read more: …" names another article',
    words: 40,
    links: 0.3,
    pattern: any(
      String.raw`\W*(?:read (?:more|also|next)|also read|see also|more on this|related|recommended|you (?:may|might) also|don['’]t miss|watch|listen|editor['’]s picks?|more from|more stories|in pictures|explore more)\b`,
      String.raw`\W*(?:article réservé à nos abonnés\s+)?(?:читайте также|читать также|читайте ещ[её]|по теме|смотрите также|lesen sie auch|mehr zum thema|lesen sie (?:hier|mehr)|(?:à )?(?:lire|écouter|voir|regarder|découvrir) aussi|lea también|lee también|le puede interesar|leggi anche|leia também|leia mais|ler mais|czytaj (?:też|także|więcej)|ayrıca okuyun)`,
      String.raw`\W*(?:یہ بھی پڑھیں|مزید پڑھیں|اقرأ أيضا|اقرأ المزيد|شاهد أيضا)`,
    ),
  },
  {
    name: 'headings over such links',
    reason: 'without the links, nothing follows them',
    words: 5,
    pattern: any(
      String.raw`(?:read (?:more|also|next)|also read|see also|more on this(?: story| topic)?|related(?: (?:articles?|stories|posts|news|topics|coverage|reading|content))?|similar posts|recommended(?: (?:for you|reading|stories))?|you (?:may|might) also (?:like|be interested in)|most (?:read|popular)|more from .*|(?:latest|other) news|editor['’]s picks?|trending(?: now)?|читайте также|по теме|mehr zum thema|lesen sie auch|sur le même sujet|à lire aussi|lire aussi|más información|te puede interesar|czytaj też|یہ بھی پڑھیں|مزید پڑھیں|اقرأ أيضا|مواد ذات صلة|ذات صلة|مواضيع متعلقة)\s*[:…]?$`,
    ),
  },
  {
    name: 'advertisements',
    reason: 'the label of a place where one was',
    words: 7,
    pattern: any(
      String.raw`[\W_]*(?:advertisement|advertorial|sponsored(?: content)?|(?:story|article) continues (?:below|after)(?: (?:this )?advertisement)?|реклама|на правах рекламы|anzeige|publicité|publicidad|اشتہار|إعلان)[\W_]*$`,
    ),
  },
  {
    name: 'newsletters and channels',
    reason: 'an offer of the site',
    words: 45,
    pattern: any(
      String.raw`(?:sign up|subscribe|get|join|follow|download|support)\b.{0,80}\b(?:newsletters?|inbox|app\b|whatsapp|telegram|channel|twitter|facebook|instagram|youtube|google news|mailing list|e-?mail alerts?|journalism)`,
      String.raw`like .{0,60}\bon facebook\b`,
      String.raw`if you (?:want|wish|would like) to contribute\b.{0,120}\b(?:contact|write to|e-?mail)`,
      String.raw`for (?:all |more )?(?:the )?(?:latest|more) .{0,80}\b(?:news|updates|stories)\b.{0,60}\b(?:app|download|follow|log on|visit)`,
      String.raw`(?:подпис(?:ывайтесь|аться)|подпишитесь)(?!\p{L}).{0,80}(?:канал|telegram|рассылк|новост|дзен)`,
      String.raw`(?:suscríbete|suscríbase|abonnez-vous|s['’]abonner|abonniere|jetzt abonnieren|assine|subscreva|abbonati|zaprenumeruj)\b.{0,80}`,
      'subscribe(?: now)?$|subscribed$|sign up$|thanks for reading',
      '(?:already a subscriber|subscribe to (?:continue|read|keep)|to continue reading|this (?:article|post|story|content) is (?:only )?(?:for|reserved for|available to))',
    ),
  },
  {
    name: 'copyright boilerplate',
    reason: 'the same on every page of the site',
    words: 70,
    pattern: any(
      String.raw`(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|:|by\b|[\p{Lu}][^.]{0,60}$))`,
      String.raw`.{0,80}\ball rights reserved\b`,
      String.raw`.{0,120}\b(?:may not|cannot|must not) be (?:published|reproduced|broadcast|copied|rewritten)`,
      String.raw`.{0,60}\bfair use\b.{0,200}\bcopyright`,
      String.raw`(?:reproduction|republication|reposts?)\b.{0,80}(?:prohibited|permission|welcomed|allowed|permitted)`,
      '.{0,40}(?:все права защищены|при (?:перепечатке|использовании|цитировании) .{0,40}ссылка|جملہ حقوق محفوظ|جميع الحقوق محفوظة|alle rechte vorbehalten|tous droits réservés)',
      'for media (?:inquiries|enquiries)',
    ),
  },
  {
    name: 'comment forms',
    reason: 'the words of the form without its fields',
    words: 30,
    pattern: any(
      String.raw`(?:leave a (?:reply|comment)|your e-?mail address will not be published|required fields are marked|post a comment|add a comment|comments? (?:are closed|off|\(\d+\))|no comments(?: yet)?\W*$|\d+ (?:comments?|responses?)\W*$|\d+ thoughts? on|view (?:all )?comments|be the first to comment|log in to (?:comment|reply)|save my name|оставить комментарий|комментарии)`,
      String.raw`(?:you can )?(?:follow|skip to) .{0,40}\b(?:responses?|comments) (?:to this entry|through)`,
      String.raw`.{0,40}\b(?:contributions?|commentaires?)\b.{0,40}réservée?s? aux abonnés`,
    ),
  },
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
      String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?$`,
      String.raw`(?:vor \d+ (?:minuten|stunden|tagen)|il y a \d+ (?:minutes|heures|jours)|hace \d+ (?:minutos|horas|días)|\d+ (?:минут|час|дн|день)\p{L}* назад)$`,
    ),
  },
  {
    name: 'files and addresses',
    reason: 'another form of the same text, or only where a source is',
    words: 14,
    pattern: any(
      String.raw`download (?:the |this |a )?(?:full )?(?:pdf|report|document|transcript|podcast|audio)(?: \(.{0,20}\))?$`,
      String.raw`\d{1,3}\]?[.)]?\s*https?:\/\/\S+$`,
    ),
  },
  {
    name: 'notices of shops',
    reason: 'about links and not about the story',
    words: 50,
    pattern: any(String.raw`.{0,120}\b(?:we|site|page)\b.{0,40}\b(?:receive|earn|get)\b.{0,40}\bcommissions?\b`),
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
      String.raw`(?:printer[- ]friendly|send (?:this )?(?:by|via|to a) |listen to this (?:article|story)|(?:listen )?\d+ min(?:ute)?s?(?: read)?$|reading time|(?:back to|go to) top|back to (?:home|news)|skip to|jump to|print (?:this|version)|click here to|view (?:original|desktop|full) (?:version|site|article)|go to full version|this is the print version|open in app|font size|enlarge|close$|menu$|home$|image(?: source)?[:,] getty images$|play video$|media caption$|getty images$|версия для печати)`,
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
