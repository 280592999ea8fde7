/** The signs of Discord's client and the emoji of buttons, which must not depend on the fonts of a machine. */

import { element, escaped } from './html.js';

const ICONS = {
  leads: '<path d="M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9" fill="none" stroke="currentColor" stroke-width="2"/>',
  down: '<path d="m5 9 7 7 7-7" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  sheet:
    '<path d="M5 2h9l6 6v14H5z" fill="#d3d6fd"/><path d="M14 2v6h6z" fill="#939bf9"/><path d="M8 12h8M8 15h8M8 18h5" stroke="#5865f2"/>',
  download: '<path d="M12 3v12m-5-5 5 5 5-5M4 20h16" fill="none" stroke="currentColor" stroke-width="2"/>',
  eye: '<circle cx="12" cy="12" r="3.2"/><path d="M2 12c5-8 15-8 20 0-5 8-15 8-20 0z" fill="none" stroke="currentColor" stroke-width="2"/>',
  tick: '<path d="m5 13 5 5 9-11" fill="none" stroke="currentColor" stroke-width="3"/>',
  slash:
    '<rect x="3" y="3" width="18" height="18" rx="4" fill="none" stroke="currentColor" stroke-width="2"/><path d="m14 7-4 10" stroke="currentColor" stroke-width="2"/>',
  robot:
    '<path d="M7 8h10a2 2 0 0 1 2 2v7H5v-7a2 2 0 0 1 2-2zm5-4v4" fill="#fff" stroke="#fff"/><circle cx="9" cy="12.5" r="1.5" fill="#5865f2"/><circle cx="15" cy="12.5" r="1.5" fill="#5865f2"/>',
} as const;

const drawing = (name: string, inside: string): string =>
  `<svg ${name && `class="${name}" `}viewBox="0 0 24 24" aria-hidden="true">${inside}</svg>`;

export const icon = (name: keyof typeof ICONS): string => drawing(`icon ${name}`, ICONS[name]);

const THUMB =
  'M8 11 11.5 3.5c2 0 2.8 1.6 2.3 3.3L13 10h6c1.6 0 2.3 1.4 1.8 2.8l-2 6.4c-.4 1.2-1.2 1.8-2.4 1.8H8zM3 11h3.6v10H3z';

/** Beside their names, as in Discord's own set: a coloured thumb, white arrows on blue. */
const EMOJI: Readonly<Record<string, string>> = {
  '👍': `<path fill="#ffdb5e" d="${THUMB}"/>`,
  '👎': `<path fill="#ffdb5e" transform="rotate(180 12 12)" d="${THUMB}"/>`,
  '▶': '<rect x="1" y="1" width="22" height="22" rx="3" fill="#3b88c3"/><path d="m8 6 10 6-10 6z" fill="#fff"/>',
  '◀': '<rect x="1" y="1" width="22" height="22" rx="3" fill="#3b88c3"/><path d="M16 6 6 12l10 6z" fill="#fff"/>',
  '🗑': '<path fill="#99aab5" d="M4 6h16v2H4zm5-3h6v2H9zM6 9h12l-1 12H7z"/>',
};

/** A picture that is copied as its sign; an emoji that is not among those here is left to the fonts. */
export function emoji(sign: string): string {
  const known = EMOJI[sign.replace(/\ufe0f/g, '')];
  const inside = known ? drawing('', known) + element('i', '', sign) : escaped(sign);
  return element('span', 'emoji', inside);
}
