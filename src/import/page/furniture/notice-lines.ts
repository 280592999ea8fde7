/** Lines that agencies, stations and offices put around every text: notices of the house, no part of the story. */

import { any, type LineRule } from './offer-lines.js';

export const NOTICE_LINES: readonly LineRule[] = [
  {
    name: 'invitations to channels',
    reason: 'an offer of the site, which begins with what one should do',
    words: 30,
    pattern: any(
      String.raw`(?:підпис(?:уйтес[ья]|уйтеся|атися)|підпишіться|приєднуйтес[ья]|ακολουθήστε|seuraa|följ oss)(?!\p{L}).{0,100}(?:telegram|viber|google news|facebook|instagram|канал)`,
      String.raw`(?:dapatkan|ikuti|mari bergabung|yuk,? gabung|simak)\s.{0,160}(?:telegram|whatsapp|google news|aplikasi|newsletter|channel|saluran)`,
      String.raw`(?:theo dõi|tham gia)\s.{0,100}(?:telegram|zalo|facebook|google news)`,
      String.raw`(?:síguenos|sigue|siga(?:-nos)?|suivez-nous|seguici|kövess(?:en)?|takip edin|obuna bo|śledź|sledujte)(?!\p{L}).{0,120}(?:telegram|whatsapp|google news|facebook|instagram|twitter|youtube)`,
      String.raw`.{0,60}(?:telegram|whatsapp|facebook|instagram)\p{L}* .{0,60}(?:obuna bo|takip edin|kövess|csatlakozz)`,
      String.raw`.{0,160}डाउनलोड करें.{0,40}(?:ऐप|app)\W*$`,
      String.raw`(?:有料会員|会員登録|この記事は.{0,6}有料|残り\s*\d+\s*文字|続きを読むには|ログインして)`,
      '(?:이 기사는 언론사에서|기사 추천은|네이버에서 .{0,20}구독)',
    ),
  },
  {
    name: 'notices of programmes',
    reason: 'when the station spoke of the same thing',
    words: 40,
    pattern: any(
      String.raw`(?:dieses thema im programm|über dieses thema berichtet|(?:diese|die) sendung (?:lief|wurde)|(?:quelle|sendung)\s*:\s*\p{Lu}[\p{L} ]{1,30}\s*(?:,.{0,40})?$)`,
      String.raw`this (?:story|report|segment|interview) (?:first |originally )?(?:aired|was broadcast)\b`,
    ),
  },
  {
    name: 'marks of the end',
    reason: 'an agency ends each report so',
    words: 3,
    pattern:
      /^[/#*—–\-\s()[\]]*(?:انتهى|پایان|انتهای خبر|конец|кінець|ende|fin|fim|fine|koniec|vége|\(?完\)?|终|（完）|끝)[/#*—–\-\s()[\].]*$/iu,
  },
  {
    name: 'numbers of the house',
    reason: 'for who keeps the releases: their number, how often they were read, who typed them',
    words: 12,
    pattern: any(
      String.raw`release (?:id|no\.?|number)\s*:?\s*[\w/-]+`,
      String.raw`(?:visitors?|hits?|page) (?:counter|count|views?)\s*:?\s*[\d,. ]+$`,
      String.raw`link [\w-]+(?:\.[\w-]+)+$`,
      String.raw`(?:column|page|seite|folio|стр\.?|spalte)\s+\d{1,5}$`,
      String.raw`volume \d+\s*:?\s*(?:debated on|column)\b`,
      String.raw`download (?:text|debate|transcript)\s*(?:previous|next|$)`,
    ),
  },
  {
    name: 'initials of who typed it',
    reason: 'offices write them in capitals below a release; small ones sign a text',
    words: 6,
    pattern: /^\p{Lu}{2,4}(?:\s?\/\s?\p{Lu}{1,4}){1,5}$/u,
  },
  {
    name: 'headings of what is gone',
    reason: 'a list of contents leads to the headings of the text, and a form is not here',
    words: 9,
    pattern: any(
      '(?:contents|table of contents|in this (?:article|debate)|inhalt(?:sverzeichnis)?|sommaire|содержание|目次|目录|spis treści)$',
      'rellena tu nombre|(?:comentarios|commentaires|kommentare|komentarze|commenti|kommentarer|yorumlar|komentar|bình luận|コメント|댓글)$',
      String.raw`(?:[\p{L}’']+\s){0,3}(?:staff (?:writer|reporter|correspondent)|special correspondent)s?$`,
    ),
  },
];
