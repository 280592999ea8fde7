/** `<t:1543392060:R>` as an American reads it whose clock shows UTC. */

type Format = Intl.DateTimeFormatOptions;

const DAY: Format = { month: 'long', day: 'numeric', year: 'numeric' };
const CLOCK: Format = { hour: 'numeric', minute: '2-digit' };

const FORMATS: Readonly<Record<string, Format>> = {
  t: CLOCK,
  T: { ...CLOCK, second: '2-digit' },
  d: { month: '2-digit', day: '2-digit', year: 'numeric' },
  D: DAY,
  f: { ...DAY, ...CLOCK },
  F: { weekday: 'long', ...DAY, ...CLOCK },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

function relative(seconds: number): string {
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en-US').format(Math.trunc(seconds / length), unit);
}

/** `style`: the letter after the second colon; without it, `f`. `now`: seconds since 1970. */
export function timestamp(at: number, style: string | undefined, now: number): string {
  if (style === 'R') return relative(at - now);
  return new Intl.DateTimeFormat('en-US', { ...FORMATS[style ?? 'f'], timeZone: 'UTC' }).format(at * 1000);
}
