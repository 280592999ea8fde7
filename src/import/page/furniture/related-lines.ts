/** Lines that lead to other articles, in the languages of news sites. */

import { any, type LineRule } from './offer-lines.js';

export const RELATED_LINES: readonly LineRule[] = [
  {
    name: 'links to other articles',
    reason: '"Read more: …" names another article',
    words: 40,
    links: 0.3,
    pattern: any(
      String.raw`\W*(?:read (?:more|also|next)|also read|see also|more on this|related|recommended|you (?:may|might) also|don['’]t miss|watch|listen|editor['’]s picks?|more from|more stories|in pictures|explore more)\b`,
      String.raw`\W*(?:article réservé à nos abonnés\s+)?(?:читайте также|читать также|читайте ещ[её]|по теме|смотрите также|lesen sie auch|mehr zum thema|lesen sie (?:hier|mehr)|(?:à )?(?:lire|écouter|voir|regarder|découvrir) aussi|lea también|lee también|le puede interesar|leggi anche|leia também|leia mais|ler mais|czytaj (?:też|także|więcej)|ayrıca okuyun)`,
      String.raw`\W*(?:(?:baca|simak|lihat) juga|xem thêm|đọc thêm|ez is érdekelhet|olvass? tovább|kapcsolódó cikk|lue myös|läs (?:också|mer)|les også|læs også|lees ook|citește și|přečtěte si|čtěte také|prečítajte si|pročitajte|preberite|mavzuga oid|oxuyun|soma pia|basahin|прочетете|прочитајте|читайте також|διαβάστε επίσης|lee además|lea además|lire la suite|veja também|leia mais|vedi anche|da leggere|okumaya devam)(?!\p{L})`,
      String.raw`\W*(?:קראו (?:גם|עוד)|اقرأ أيضًا|اقرأ أيضاً|طالع أيضا|همچنین بخوانید|আরও পড়ুন|আরো পড়ুন|மேலும் படிக்க|関連ニュース|こちらも読む|相關新聞|延伸閱讀|관련 기사|관련뉴스|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง)`,
      String.raw`\W*(?:یہ بھی پڑھیں|مزید پڑھیں|اقرأ أيضا|اقرأ المزيد|شاهد أيضا|بیشتر بخوانید|یہ بھی دیکھیں|यह भी पढ़ें|ये भी पढ़ें|あわせて読みたい|関連記事|延伸阅读|相关阅读|相关新闻|관련기사)`,
    ),
  },
  {
    name: 'headings over such links',
    reason: 'without the links, nothing follows them',
    words: 5,
    pattern: any(
      String.raw`(?:read (?:more|also|next)|also read|see also|more on this(?: story| topic)?|related(?: (?:articles?|stories|posts|news|topics|coverage|reading|content))?|similar posts|recommended(?: (?:for you|reading|stories))?|you (?:may|might) also (?:like|be interested in)|most (?:read|popular)|more from .*|(?:latest|other) news|editor['’]s picks?|trending(?: now)?|archived in|archivado en|filed under|читайте также|по теме|mehr zum thema|lesen sie auch|sur le même sujet|à lire aussi|lire aussi|más información|te puede interesar|czytaj też|یہ بھی پڑھیں|مزید پڑھیں|اقرأ أيضا|مواد ذات صلة|ذات صلة|مواضيع متعلقة|関連ニュース|関連記事|相關新聞|相关新闻|관련기사|관련 기사|ez is érdekelheti|kapcsolódó(?: cikkek)?|baca juga|berita terkait|xem thêm|tin liên quan|mavzuga oid|lue myös|läs också|les også|læs også|lees ook|čtěte také|διαβάστε επίσης|leia também|veja também|leggi anche|קראו גם|আরও পড়ুন|यह भी पढ़ें|مطالب مرتبط|читайте також)\s*[:…]?$`,
    ),
  },
];
