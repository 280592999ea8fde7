/** Whether a page shows only the beginning of its article. */

import { textOf } from '../blocks.js';
import type { Clues } from '../facts/clues.js';
import { listOf } from '../facts/json-ld.js';

/** With fewer words, there is nothing worth quoting. */
export const LEAST_WORDS = 40;
/** A longer text is whole, or nearly, whatever the page says of subscriptions. */
export const STUB_WORDS = 350;

const PROMPT =
  /(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b.{0,40}\b(?:to (?:continue|read|keep|unlock|see|access)|for (?:full|unlimited))|already a (?:subscriber|member)|(?:this|the rest of (?:this|the)) (?:article|post|story|content) is (?:only )?(?:for|reserved|available|exclusive)|to (?:continue|keep) reading|(?:for|only for) (?:paid |paying )?subscribers|remaining free articles?|you['’]ve reached your (?:free )?(?:article )?limit|оформите подписку|статья доступна .{0,20}подписчик|pour lire la suite|réservé aux abonnés|nur für abonnenten|solo para suscriptores/iu;
const PROMPTS =
  '[class*=paywall],[id*=paywall],[class*=regwall],[class*=subscriber-only],[class*=subscription-wall],[data-paywall]';

/** What says that the text ends before its end; asked before furniture is taken away. */
export function paywallOf({ document, entry, meta }: Clues): string | undefined {
  const free = [
    entry?.isAccessibleForFree,
    ...listOf(entry?.hasPart).map((part) =>
      typeof part === 'object' && part !== null && 'isAccessibleForFree' in part ? part.isAccessibleForFree : undefined,
    ),
  ];
  if (free.some((value) => value === false || (typeof value === 'string' && /^(?:false|no)$/i.test(value))))
    return 'its metadata (isAccessibleForFree)';
  if (meta('article:content_tier').some((tier) => /locked|metered/i.test(tier))) return 'its metadata (content tier)';
  const prompt = document.querySelector(PROMPTS);
  if (prompt !== null && textOf(prompt) !== '') return 'a prompt to subscribe';
  return PROMPT.test(textOf(document.body)) ? 'a prompt to subscribe' : undefined;
}
