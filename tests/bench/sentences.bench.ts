import { it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import {
  borderErrors,
  countSentences,
  lockedBorders,
  openBorders,
  ourSentences,
  type Splitter,
} from '../support/sentence-borders.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** sbd is compared where it is installed; the project itself does not need it. */
async function sbd(): Promise<Splitter | undefined> {
  const name = 'sbd';
  try {
    const { default: found } = await import(name);
    return (paragraph) => found.sentences(paragraph);
  } catch {
    return undefined;
  }
}

function wink(): Splitter {
  const nlp = winkNLP(model, ['sbd']);
  return (paragraph) => nlp.readDoc(paragraph).sentences().out();
}

function segmenter(): Splitter {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' });
  return (paragraph) => Array.from(segments.segment(paragraph), ({ segment }) => segment);
}

it('finds the borders of news sentences beside other splitters', async () => {
  const splitters = { yaar: ourSentences, sbd: await sbd(), 'wink-nlp': wink(), 'Intl.Segmenter': segmenter() };
  const parts = [openBorders, lockedBorders];
  const row = (name: string, cells: readonly string[]): void =>
    print([name, ...cells].map((cell) => cell.padEnd(28)).join(''));
  row(
    'border errors',
    parts.map((rows, index) => `${index === 0 ? 'open' : 'locked'}: ${countSentences(rows)} sentences`),
  );
  for (const [name, split] of Object.entries(splitters)) {
    const cells = parts.map((rows) => {
      const errors = split === undefined ? [] : borderErrors(rows, split);
      const added = errors.filter(({ kind }) => kind === 'added').length;
      return `${errors.length} (${added} added, ${errors.length - added} missed)`;
    });
    row(name, split === undefined ? ['not installed'] : cells);
  }
});
