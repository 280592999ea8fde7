/** Lines of words that offer or forbid something to everyone who comes. Each rule says why. */

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

/** Begins with one of these, in any case, whatever signs are before it. */
export const any = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:${patterns.join('|')})`, 'iu');

export const OFFER_LINES: readonly LineRule[] = [
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
      String.raw`like .{0,60}\bon facebook(?:$|,? .{0,40}\b(?:follow|receive|updates)\b)`,
      String.raw`if you (?:want|wish|would like) to contribute\b.{0,120}\b(?:contact|write to|e-?mail)`,
      String.raw`for (?:all |more )?(?:the )?(?:latest|more) .{0,80}\b(?:news|updates|stories)\b.{0,60}\b(?:app|download|follow|log on|visit)`,
      String.raw`(?:подпис(?:ывайтесь|аться)|подпишитесь)(?!\p{L}).{0,80}(?:канал|telegram|рассылк|новост|дзен)`,
      String.raw`(?:suscríbete|suscríbase|abonnez-vous|s['’]abonner|abonniere|jetzt abonnieren|assine|subscreva|abbonati|zaprenumeruj)\b.{0,80}`,
      String.raw`.{0,120}\bnewsletters?\b.{0,160}\b(?:sign up|subscribe)\b.{0,20}$`,
      String.raw`we(?:['’]ll| will) (?:send|e-?mail) you\b.{0,120}\b(?:e-?mail|digest|newsletter|updates|news)\b`,
      String.raw`receive (?:free|our|the|your)\b.{0,60}\b(?:updates|newsletters?|alerts|digest)$`,
      String.raw`(?:sigue|sigan|síguenos|suivez|folgen sie|segui(?:ci)?|siga|takip edin)\b.{0,160}\b(?:facebook|twitter|instagram|newsletter|telegram|whatsapp)`,
      '.{0,60}(?:haber akış sistemi|abonelik için)',
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
      String.raw`.{0,300}\border reprints\b`,
      String.raw`.{0,40}\bour standards\s*:`,
      'when we learn of a mistake, we acknowledge it',
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
    name: 'notices of shops',
    reason: 'about links and not about the story',
    words: 50,
    pattern: any(
      String.raw`(?=.{0,250}\blinks?\b).{0,250}\b(?:receive|earn|get) (?:an? )?(?:(?:small|affiliate|referral) ){0,2}commissions?\b`,
    ),
  },
];
