/** What is not the article in a text that somebody copied from a web page: the one list of rules. */

/**
 * `pattern` is tried on a whole line or paragraph, never on a part of one, so a sentence that only contains such words
 * stays. `ends`: what follows is not the article either: `all` of it, or the short `lines` (headlines). `longest`: in
 * characters; short for labels, as a long line that begins like one is a sentence.
 */
export type FurnitureRule = {
  readonly name: string;
  readonly reason: string;
  readonly pattern: RegExp;
  readonly longest: number;
  readonly ends?: 'all' | 'lines';
  /** Only among the first or last paragraphs, as a sentence of the article could be like it. */
  readonly edge?: true;
};

const SITE =
  '(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|mail|print|copy(?: link)?|instagram|youtube|messenger|viber|vk|tumblr|flipboard|pocket|threads|bluesky|mastodon|sms|more|share|tweet|pin|save|like|follow|bookmark|gmail|line|skype|digg|xing|odnoklassniki|flipboard|rss|google\\+?)';

/** In this order; the first that fits names the rule. */
export const TEXT_FURNITURE: readonly FurnitureRule[] = [
  {
    name: 'share buttons',
    reason: 'labels of buttons, alone or in a row, perhaps with counts',
    pattern: new RegExp(
      `^[\\W\\d]*(?:(?:share|tweet|pin|post|send)(?: this)?(?: (?:article|story|post|page|news))?(?: (?:on|via|with|to|by))?\\s*)?(?:${SITE}(?:[\\s|/·•,&+:0-9]|and)*)+(?:(?:this )?(?:article|story|post|page))?(?:shares?|likes?)?\\W*$`,
      'i',
    ),
    longest: 120,
  },
  {
    name: 'share requests',
    reason: 'the site asks its readers to share, follow or click',
    pattern:
      /^(?:note to readers?:.*|please (?:share|click|like|follow)\b.*|share (?:this|via|on|with|your)\b.*|(?:click|tap) (?:here|the) (?:to share|share buttons?)\b.*|(?:follow|like|find|join) us (?:on|at)\b.*|forward this article\b.*|spread the (?:word|love).?|sharing is caring.?|(?:\d[\d.,]*[km]? )?(?:shares?|likes|views?|reads)(?:[: ]+\d[\d.,]*[km]?)?)$/i,
    edge: true,
    longest: 200,
  },
  {
    name: 'print and PDF buttons',
    reason: 'labels of tools of the page',
    pattern:
      /^(?:print friendly(?:,? pdf(?: & email)?)?|print(?: this)?(?: page| article)?|download (?:as )?pdf|save as pdf|listen to (?:this )?article(?:\W*\d+ ?min(?:utes?)?)?|(?:text|font) size[\s:+\-aA]*|a[-+]? a[-+]?(?: a[-+]?)?|pdf & email|translate(?: this)?(?: page)?|select language|google news|reading mode|dark mode|bookmark)$/i,
    longest: 60,
  },
  {
    name: 'advertisements',
    reason: 'labels where an advertisement was',
    pattern:
      /^[\W_]*(?:(?:advertisements?|advertorial|advert|ad|ads|sponsored(?: content| post)?|promoted(?: content)?|paid (?:content|post)|anzeige|werbung|publicité|publicidad|реклама|reklam)(?: by .*)?|(?:story|article|text) continues (?:below|after)(?: (?:this )?(?:ad|advertisement))?|(?:continue reading|scroll (?:down )?(?:for more|to continue)|skip (?:ad(?:vertisement)?|to (?:main )?content))(?: (?:below|the main story))?)[\W_]*$/i,
    longest: 80,
  },
  {
    name: 'newsletter and app offers',
    reason: 'the site advertises itself',
    pattern:
      /^(?:(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|inbox|updates|e-?mails?|alerts?|channel|bulletin|digest|today|free|access)\b.*|(?:subscribe|sign up|log ?in|sign in|register|donate)(?: (?:now|here|today|to (?:continue|read)))?.?|get (?:our|the) (?:latest|newsletter|app|top stories)\b.*|download (?:our|the) app\b.*|join our (?:whatsapp|telegram|mailing|newsletter|channel|community)\b.*|become a (?:member|patron|subscriber|supporter)\b.*|support (?:our|independent|quality) (?:work|journalism|reporting)\b.*|already a (?:subscriber|member)\?.*|enter your e-?mail\b.*|we use cookies\b.*|accept (?:all )?cookies.?|thanks for (?:reading|subscribing)\b.*)$/i,
    longest: 240,
  },
  {
    name: 'reading time',
    reason: 'made by the site, not by the author',
    pattern:
      /^(?:(?:estimated )?reading time:? .{1,20}|\d{1,3}[ -]?min(?:ute)?s?(?: read)?(?: time)?|\d{1,3} minutes? (?:to )?read)$/i,
    longest: 40,
  },
  {
    name: 'sections and tags',
    reason: 'where the page is on its site',
    pattern:
      /^(?:(?:region|theme|in-depth reports?|tags?|tagged(?: with)?|topics?|categor(?:y|ies)|filed under|posted in|section|labels?|keywords|related topics|read more on|more (?:on|about)(?: this)?|теги|рубрика|etiketler|kategori|schlagworte)\s*:.*|home\s*[>»›/].*)$/i,
    longest: 200,
  },
  {
    name: 'other articles',
    reason: 'one line that leads to another article',
    pattern:
      /^[\W]*(?:(?:read (?:also|more|next|this|full story)|also read|see also|related(?: (?:article|story|news|coverage))?|more from (?:this|the) author|recommended(?: for you)?|must[- ]read|don't miss|editor'?s picks?|you may (?:also )?like|watch(?: now)?|in pictures|previous (?:article|post)|next (?:article|post)|читайте также|lesen sie auch|lire aussi|lea también|ayrıca oku)\s*(?:[:|»›>→-].*)?|(?:read|learn|see|show|load|view) (?:more|all|less)\W*|(?:back|go|return) to (?:top|home|the top|all news)\W*|[«‹←] .*|.* [»›→])$/i,
    longest: 160,
  },
  {
    name: 'lists of other articles',
    reason: 'what follows are links to other articles',
    pattern:
      /^(?:similar (?:posts|articles|stories)|related (?:posts|articles|stories|news|reading|content|topics)|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|more (?:stories|news|articles|posts|from .*)|recommended (?:reading|articles|stories|for you)|latest (?:news|articles|posts|stories)|most (?:read|popular|viewed|shared)|popular (?:posts|articles|now)|trending(?: now| news)?|top stories|from the web|around the web|also on .*|what to read next|up next|похожие (?:статьи|новости)|ähnliche (?:artikel|beiträge))\W*$/i,
    longest: 70,
    ends: 'lines',
  },
  {
    name: 'comments',
    reason: 'words of readers, and the form for them',
    pattern:
      /^(?:leave a (?:reply|comment)|(?:post|add|write|submit|leave) (?:a|your) (?:comment|reply|response)\b.*|join the (?:conversation|discussion)\b.*|(?:\d[\d.,]*|no|one|two|three) (?:comments?|responses?|replies|thoughts?)(?: (?:on|to) .*)?|(?:reader |view (?:all )?|show |all )?comments?(?: ?\(\d+\)| section| closed| are closed|: ?\d+)?|discussion(?: ?\(\d+\))?|what do you think\?|your e-?mail address will not be published\b.*|required fields are marked.*|save my name, e-?mail.*|(?:name|e-?mail|website|comment) ?\*|комментарии(?: ?\(?\d+\)?)?|kommentare(?: ?\(\d+\))?|commentaires(?: ?\(\d+\))?|yorumlar)\W*$/i,
    longest: 160,
    ends: 'all',
  },
  {
    name: 'comment links',
    reason: 'invitations to comment elsewhere',
    pattern:
      /^(?:comment on .{1,80} on (?:our )?\w+ ?(?:page)?|log in to (?:comment|reply).*|reply|report (?:comment|abuse)|like\s*reply)\W*$/i,
    edge: true,
    longest: 140,
  },
  {
    name: 'copyright lines',
    reason: 'who owns the text is no part of it',
    pattern:
      /^(?:(?:the )?original source of this article is .*|(?:copyright(?=\s*(?:©|\(c\)|:|(?:19|20)\d\d|by\b|$))|©|\(c\)|all rights reserved(?=[\s,:.]|$)).*|.{0,120}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|все права защищены)\.?|.{0,80}(?:copyright ©|© ?(?:19|20)\d\d).{0,80})$/i,
    longest: 260,
  },
  {
    name: 'copyright paragraphs',
    reason: 'boilerplate on fair use and reprints',
    pattern:
      /^(?:.*contains copyrighted material the use of which has not always been (?:specifically )?authorized.*|(?:this|the) (?:article|site|website|page|material|work|content)\b.*\b(?:may not|must not|cannot) be (?:published|reproduced|broadcast|rewritten|redistributed|copied|used)(?:,| or | and |.{0,60}\bwithout).*|.*\bfair use\b.*\bcopyright (?:owner|law|act|disclaimer)\b.*|(?:this|the) (?:article|work|text|post|story)\b.*\b(?:licen[cs]ed under|under (?:a|the) creative commons|is republished (?:from|under|with))\b.*|republish(?:ed)? (?:this|our|with) .*|re(?:posts?|prints?)(?:ing)? (?:is|are) (?:welcomed?|allowed|permitted|prohibited).*|permission to (?:re-?)?(?:publish|print|post) (?:this|our)\b.*)$/is,
    edge: true,
    longest: 2000,
  },
  {
    name: 'disclaimers',
    reason: 'the publisher speaks, not the article',
    pattern:
      /^(?:disclaimer\s*[:–—-]\s*.*|the (?:contents?|views?|opinions?) (?:of|expressed in) this (?:article|post|piece|blog|column)\b.*(?:sole responsibility|do(?:es)? not (?:necessarily )?(?:reflect|represent)).*|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b.*(?:author|writer|own|alone|do(?:es)? not).*|.{0,40}does not necessarily (?:reflect|represent) the (?:views|opinion|editorial).*)$/is,
    edge: true,
    longest: 1500,
  },
  {
    name: 'reposts',
    reason: 'where a copy of the article is, not what it says; it is reported',
    pattern:
      /^(?:this (?:article|post|story|piece|essay|text|column) (?:(?:was|has been|is) )?(?:(?:first|originally|also) )?(?:published|appeared|posted)\b.*|the (?:article|post|story|piece|essay|text|column) (?:(?:was|has been) )?(?:first|originally) (?:published|appeared|posted) (?:in|on|by|at)\b.*|(?:first|originally) (?:published|posted|appeared) (?:in|on|by|at) .*|this (?:article|post|story) (?:first|originally) appeared .*|the post .* (?:appeared first on|first appeared on) .*|republished from .*|cross-?posted (?:from|at) .*)$/i,
    edge: true,
    longest: 220,
  },
  {
    name: 'picture credits',
    reason: 'whose pictures they are; captions themselves stay',
    pattern:
      /^(?:all images?\b.{0,80}(?:are|is|from|by|courtesy)\b.*|(?:featured|cover|header|lead|main|top)? ?(?:image|photo|picture|foto|photograph)s?(?: ?(?:credit|source|courtesy|by))?s? ?[:©/].{1,80}|(?:getty(?: images)?|reuters|afp|ap(?: photo)?|epa|shutterstock|istock|unsplash|file photo|фото)(?:\s*[/|,]\s*[\w .]{1,40})?)$/i,
    longest: 160,
  },
  {
    name: 'contact lines',
    reason: 'how to reach the publisher',
    pattern:
      /^(?:for (?:media|press) (?:inquiries|enquiries|queries)\b.*|(?:contact|email|e-mail|write to)(?: us| the (?:author|editor|writer))?(?: at)?\s*[:\s]\s*\S+@\S+|\S+@\S+\.\w{2,})\W*$/i,
    edge: true,
    longest: 160,
  },
  {
    name: 'author boxes',
    reason: 'headings of boxes on the author; a sentence on the author stays',
    pattern:
      /^(?:about the authors?\s*:?|articles by\s*:.*|(?:more|all|view all) (?:articles|posts|stories) by .*|(?:view|see) (?:author )?(?:profile|archive|bio).*|follow (?:the )?author.*|author(?:'s)? (?:bio|profile|archive)s?\s*:?)$/i,
    longest: 100,
  },
  {
    name: 'empty source labels',
    reason: 'a label without what it announced',
    pattern:
      /^(?:kaynak\s*\/\s*source|source|kaynak|quelle|via|by|author|published|photo|video|image|caption|gallery|link|updated)\s*:$/i,
    longest: 30,
  },
  {
    name: 'dividers',
    reason: 'stars and lines between parts',
    pattern: /^(?:[\s*_=~•·#.—–-]{1,80})$/,
    longest: 80,
  },
];

/** The rule by which a whole line or paragraph is furniture. */
export function furnitureOf(text: string, { atEdge }: { readonly atEdge: boolean }): FurnitureRule | undefined {
  const line = text.trim();
  if (line === '') return undefined;
  return TEXT_FURNITURE.find(
    ({ pattern, longest, edge }) => line.length <= longest && (atEdge || !edge) && pattern.test(line),
  );
}
