/** Detects the language of a text. */

/**
 * A guess is `sure` when the detector's own measure says so, which it does of some names, too. `scores`: of each
 * language that it may be (0–1).
 */
export type Detected = {
  readonly language: string;
  readonly sure: boolean;
  readonly scores: Readonly<Record<string, number>>;
};

/** Languages that the detector calls by another name: both Norwegian ones, and Filipino. */
const DETECTED_AS: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', fil: 'tl' };

/** "en-GB" → "en": as the detector names languages. */
export function detectedAs(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return DETECTED_AS[primary] ?? primary;
}

/** The language of a text. The detector is loaded with the first call: 40 MB that most conversations never need. */
export async function detectLanguage(text: string): Promise<Detected> {
  const { eld } = await import('eld/extrasmall');
  const detected = eld.detect(text);
  return { language: detected.language, sure: detected.isReliable(), scores: detected.getScores() };
}
