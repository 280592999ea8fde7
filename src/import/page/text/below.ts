/** What is below the text under a heading of its own: who wrote it, whom to ask, where it is from. */

import { isStory, leavesOf, linkShare, textOf, wordsOf } from '../blocks.js';

type Take = (element: Element, name: string) => void;

const ABOUT =
  /^(?:sobre (?:la firma|el autor|la autora|los autores|o autor|a autora)|about (?:the|this) (?:authors?|writers?|reporters?)|à propos de l[’'](?:auteure?|autrice)|(?:über )?(?:den autor|die autorin)|zur person|об авторе|про автора|sull[’']autore|o autorze|yazar hakkında|tentang penulis|về tác giả|muallif haqida|著者プロフィール|筆者紹介|この記事を書いた人|作者简介|기자 소개|عن الكاتب|درباره نویسنده|लेखक के बारे में|লেখক পরিচিতি)\s*:?$/iu;
const CONTACT =
  /^(?:(?:media|press|news|editorial|investor) (?:contacts?|enquiries|inquiries|office)|press office|contacts? for (?:the )?(?:media|press)|pressekontakte?|contacts? presse|contactos? (?:de|para) (?:la )?(?:prensa|imprensa)|contatti (?:per la )?stampa|kontakt (?:für|dla) (?:medien|mediów)|контакты для (?:сми|прессы)|пресс-служба|перс-контакт|perscontact|pressekontakt|presskontakt|お問い合わせ先?|媒体联系)\s*:?$/iu;
const SOURCES =
  /^(?:sources?|references|quellen(?:angaben)?|einzelnachweise|fuentes|referencias|fonti|bronnen|źródła|zdroje|források|источники|примечания|джерела|kaynaklar|المصادر|منابع|出典|参考文献|参考资料|출처|स्रोत)\s*:?$/iu;

/** So near the end: the same words may be a heading of the story. */
const SHARE_OF_TEXT = 0.5;
const MOST_LINES = 7;
const SHORT = 25;

export function takeBelow(root: Element, take: Take): void {
  const leaves = leavesOf(root);
  const told = leaves.findLastIndex(
    (leaf) => isStory(leaf) && linkShare(leaf) < 0.2 && wordsOf(textOf(leaf)).length > SHORT,
  );
  leaves.forEach((leaf, index) => {
    const text = textOf(leaf);
    if (!root.contains(leaf) || index < leaves.length * SHARE_OF_TEXT || text.length > 60) return;
    if (SOURCES.test(text)) takeSources(leaf, { root, take });
    else if (index > told && ABOUT.test(text))
      takeAll(leaves.slice(index, index + MOST_LINES), { name: 'boxes on the author', take });
    else if (index > told && CONTACT.test(text)) takeContact(leaves.slice(index), take);
  });
}

type Options = { readonly name: string; readonly take: Take };

const takeAll = (lines: readonly Element[], { name, take }: Options): void => {
  for (const line of lines) take(line, name);
};

const ADDRESS = /@|(?:\+|\(|\b0)[\d()\s./-]{6,}|https?:/;

/** Names, offices and addresses; a sentence that goes on is the text again. */
function takeContact(lines: readonly Element[], take: Take): void {
  const [heading, ...below] = lines;
  const end = below.findIndex((line) => isStory(line) && !ADDRESS.test(textOf(line)));
  const contact = below.slice(0, Math.min(end < 0 ? below.length : end, MOST_LINES));
  const last = contact.findLastIndex((line) => ADDRESS.test(textOf(line)));
  if (heading !== undefined && last >= 0)
    takeAll([heading, ...contact.slice(0, last + 1)], { name: 'contacts for the press', take });
}

/** A list each item of which leads to where something is from. */
function takeSources(heading: Element, { root, take }: { readonly root: Element; readonly take: Take }): void {
  let next: Element | null = heading.nextElementSibling;
  for (let box: Element | null = heading; next === null && box !== null && box !== root; box = box.parentElement)
    next = box.nextElementSibling;
  const items = next?.matches('ul,ol') === true ? [...next.children] : [];
  if (next === null || items.length === 0 || !items.every((item) => item.querySelector('a[href]') !== null)) return;
  take(next, 'lists of references');
  take(heading, 'lists of references');
}
