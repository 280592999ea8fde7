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
  print(
    `border errors: open part (${countSentences(openBorders)} sentences), locked part (${countSentences(lockedBorders)})`,
  );
  for (const [name, split] of Object.entries(splitters)) {
    const counts = [openBorders, lockedBorders].map((rows) => {
      const errors = split === undefined ? [] : borderErrors(rows, split);
      const added = errors.filter(({ kind }) => kind === 'added').length;
      return `${errors.length} (${added} added, ${errors.length - added} missed)`;
    });
    print(`${name.padEnd(15)} ${split === undefined ? 'not installed' : counts.join('   ')}`);
  }
});
