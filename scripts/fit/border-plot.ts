/** Draws how many questions of each kind would be answered at every border. */

import type { Borders } from '../../src/answer/abstain.js';

/** Probabilities of the first quotes to the questions of one kind. */
export type Line = { readonly name: string; readonly probabilities: readonly number[] };

const SIZE = { width: 420, height: 300, edge: 48 };
const COLOURS = ['#2b7bba', '#d1495b', '#8f8f8f', '#edae49', '#66a182', '#7b4ea3'];
const STEPS = 100;

const x = (value: number): number => SIZE.edge + value * SIZE.width;
const y = (value: number): number => SIZE.edge + (1 - value) * SIZE.height;

const shareAbove = (probabilities: readonly number[], border: number): number =>
  probabilities.filter((one) => one >= border).length / Math.max(1, probabilities.length);

function curve({ name, probabilities }: Line, at: number): string {
  const points = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS).map(
    (border) => `${x(border).toFixed(1)},${y(shareAbove(probabilities, border)).toFixed(1)}`,
  );
  const colour = COLOURS[at % COLOURS.length];
  const label = `<text x="${x(0.72)}" y="${y(0.96) + 14 * at}" fill="${colour}">${name}</text>`;
  return `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${points.join(' ')}"/>${label}`;
}

const border = (name: string, value: number): string =>
  `<line x1="${x(value).toFixed(1)}" y1="${y(1)}" x2="${x(value).toFixed(1)}" y2="${y(0)}" stroke="#777" stroke-dasharray="4 4"/><text x="${x(value).toFixed(1)}" y="${y(1) - 6}" text-anchor="middle">${name} ${value.toFixed(2)}</text>`;

/** As SVG, legible on white and on black: right of "answer" it is answered, left of "closest" there is silence. */
export function borderPlot(title: string, lines: readonly Line[], { answer, closest }: Borders): string {
  const [width, height] = [SIZE.width + 2 * SIZE.edge, SIZE.height + 2 * SIZE.edge];
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (tick) =>
      `<text x="${x(tick)}" y="${y(0) + 16}" text-anchor="middle">${tick}</text><text x="${SIZE.edge - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#777">
<title>${title}</title>
<rect x="${SIZE.edge}" y="${SIZE.edge}" width="${SIZE.width}" height="${SIZE.height}" fill="none" stroke="#999"/>
${ticks.join('\n')}
${border('answer', answer)}
${border('closest', closest)}
${lines.map(curve).join('\n')}
<text x="${width / 2}" y="18" text-anchor="middle">${title}</text>
<text x="${width / 2}" y="${height - 8}" text-anchor="middle">border</text>
</svg>
`;
}
