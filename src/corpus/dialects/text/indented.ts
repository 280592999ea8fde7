/** Tells indented code from indented prose. */

import { indentOf, isBlank, type Line } from './lines.js';
import { CODE_LINE, INLINE } from './signs.js';

/** Lines that CommonMark takes for code because they are indented; `prose`: they are sentences. */
export type IndentedBlock = { readonly first: number; readonly last: number; readonly prose: boolean };

/** What may have indented text below that is not code: list items, notes, definitions, admonitions, tabs, directives. */
const CONTAINER = /^[ \t>]*(?:[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|[:~][ \t]|\[\^|!!!|\?\?\?|===|:::|\*\[|<|\{)/;

const CODE_INDENT = 4;

/** In order, without blocks that may belong to something above them. */
export function indentedBlocks(lines: readonly Line[]): readonly IndentedBlock[] {
  const blocks: IndentedBlock[] = [];
  let [contained, afterBlank] = [false, true];
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    const blank = isBlank(text);
    const indented = indentOf(text) >= CODE_INDENT;
    if (!blank && indented && afterBlank && !contained) {
      const last = endOfBlock(lines, index);
      blocks.push({ first: index, last, prose: isProse(lines.slice(index, last + 1).map((line) => line.text)) });
      index = last;
      afterBlank = false;
      continue;
    }
    if (!blank && CONTAINER.test(text)) contained = true;
    else if (!blank && afterBlank && indentOf(text) < 2) contained = false;
    afterBlank = blank;
  }
  return blocks;
}

/** The last line of a run of indented lines; empty lines between them belong to it. */
function endOfBlock(lines: readonly Line[], first: number): number {
  let last = first;
  for (let index = first + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (isBlank(text)) continue;
    if (indentOf(text) < CODE_INDENT) break;
    last = index;
  }
  return last;
}

/** Signs of programs, which sentences do not have: brackets, operators, calls, paths, variables, ends of statements. */
const CODE = new RegExp(
  `[{}<>=|\`\\\\^~@$#&*+${CODE_LINE}${INLINE}]|\\w\\(|;[ \\t]*$|->|::|\\w_\\w|\\w/\\w+/|(?:^|\\s)--?\\w|^\\s*//|\\w\\.\\w+\\.`,
  'm',
);
const PRICE = /[$£€]\d|#\d|\w & \w/g;
const BEGINS = /^[“"‘'«([]*[\p{Lu}\p{Lo}\p{N}]/u;
const ENDS = /[.!?…。۔؟][”"’'»)\]]*$/u;

/** Sentences of at least four words, each line indented at most as far as the first. */
function isProse(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => !isBlank(line));
  const text = filled.map((line) => line.trim()).join('\n');
  const first = indentOf(filled[0] ?? '');
  if (filled.slice(1).some((line) => indentOf(line) > first)) return false;
  return BEGINS.test(text) && ENDS.test(text) && text.split(/\s+/).length >= 4 && !CODE.test(text.replace(PRICE, ''));
}
