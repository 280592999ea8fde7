import type { Engine } from '../../../src/engine/engine.js';
import { createEngine } from '../engine.js';
import { article } from '../tiny.js';

const front = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

const OPENED = 'The bridge over the Neva was opened on 3 May 2018.';

/** A few small articles of several outlets; one sentence is in two of them. */
const ARTICLES = [
  article({
    id: 'bridge',
    front: front({
      title: 'The bridge over the Neva',
      author: 'A. Writer',
      publisher: 'The Paper',
      published: '"2019-07-08"',
      url: 'https://example.org/bridge',
    }),
    markdown: `${OPENED} It cost 40 million rubles, more than the ferry did.\n\nNobody was hurt when a part of the bridge fell in June 2019.`,
  }),
  article({
    id: 'painted',
    front: front({ title: 'The painted bridge', publisher: 'The Gazette', published: '"2020-01-10"' }),
    markdown: `Much has changed.\n\n${OPENED}\n\nThe bridge was painted blue in August 2019.`,
  }),
  article({
    id: 'ferry',
    front: front({ title: 'What became of the ferry', publisher: 'The Gazette', published: '"2017-04-01"' }),
    markdown: [
      'The ferry to the island was sold in March 2017 to a court in Marvale.',
      'The mayor opened the new harbour on 12 January 2016.',
      'The old harbour was closed in 2015.',
      'The lighthouse was built in 1893.',
    ].join('\n\n'),
  }),
];

/** Without a model no further quote is sure enough to be shown: here all that /quote finds are. */
export function walkEngine(): Engine {
  const engine = createEngine(ARTICLES);
  return {
    ...engine,
    async ask(question, options) {
      const answer = await engine.ask(question, options);
      if (answer.kind !== 'answered') return answer;
      const found = await engine.find(question, { passages: 9, limit: 3, ...options });
      const [own, ...others] = answer.quotes;
      const more = found.filter(({ article: of, start }) => of.id !== own.article.id || start !== own.start);
      const same = found.find(({ article: of, start }) => of.id === own.article.id && start === own.start);
      return { ...answer, quotes: [{ ...own, alsoIn: same?.alsoIn ?? [] }, ...more.slice(0, 1), ...others.slice(2)] };
    },
  };
}
