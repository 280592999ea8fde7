/** Letters as PDF files draw them, and as they are written. */

/** Latin, Armenian, Hebrew and Arabic presentation forms: shapes of letters, not letters. */
const SHAPES = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB4F\uFB50-\uFDCF\uFDF0-\uFDFC\uFE70-\uFEFC]+/g;

export type Written = { readonly text: string; readonly shapes: number };

/** "ﬁ" is one shape for two letters; the rest stays as it is. Marks of direction and invisible signs go. */
export function written(text: string): Written {
  let shapes = 0;
  const letters = text.replace(SHAPES, (found) => {
    shapes += found.length;
    return found.normalize('NFKC');
  });
  return { text: letters.replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\p{Cc}]/gu, ''), shapes };
}

/** How many letters have no meaning outside their font: private and unassigned code points. */
export const meaningless = (text: string): number => text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
