import type { Bin } from '../../src/jobs/evaluate/statistics.js';

const SIZE = 320;
const EDGE = 44;

const x = (value: number): number => EDGE + value * SIZE;
const y = (value: number): number => EDGE + (1 - value) * SIZE;

const TICKS = [0, 0.25, 0.5, 0.75, 1];

const label = (text: string, at: { readonly x: number; readonly y: number; readonly turn?: boolean }): string =>
  `<text x="${at.x}" y="${at.y}" text-anchor="middle"${at.turn ? ` transform="rotate(-90 ${at.x} ${at.y})"` : ''}>${text}</text>`;

/** One dot a bin: what was said against what was so, as large as the bin; on the dashed line both agree. */
function dots(bins: readonly Bin[]): string {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const radius = (count: number): string => (3 + 14 * Math.sqrt(count / total)).toFixed(1);
  return bins
    .map(
      ({ said, was, count }) =>
        `<circle cx="${x(said).toFixed(1)}" cy="${y(was).toFixed(1)}" r="${radius(count)}"><title>${count} questions: said ${said.toFixed(2)}, was ${was.toFixed(2)}</title></circle>`,
    )
    .join('\n');
}

/** A reliability diagram as SVG that reads on white and on black. */
export function reliabilityPlot(title: string, bins: readonly Bin[]): string {
  const whole = SIZE + 2 * EDGE;
  const ticks = TICKS.map(
    (tick) =>
      `${label(String(tick), { x: x(tick), y: y(0) + 16 })}${label(String(tick), { x: EDGE - 16, y: y(tick) + 4 })}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" font-family="sans-serif" font-size="11" fill="#777">
<title>${title}</title>
<rect x="${EDGE}" y="${EDGE}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#999"/>
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>
${ticks.join('\n')}
${label(title, { x: whole / 2, y: 24 })}
${label('probability that was given', { x: whole / 2, y: whole - 8 })}
${label('share of first quotes that answer', { x: 12, y: whole / 2, turn: true })}
<g fill="#2b7bba" fill-opacity=".75">
${dots(bins)}
</g>
</svg>
`;
}
