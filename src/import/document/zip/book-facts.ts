/** What a book states about itself. */

import type { PartialDate } from '../../../corpus/article.js';
import { readDate } from '../../../corpus/front-matter/dates.js';
import type { Facts, Found } from '../../draft.js';
import { allNamed, type Element } from './xml.js';

const textIn = ({ text }: Element): string => text.replace(/\s+/g, ' ').trim();

/** What EPUB 3 says of an element in another one, which refers to its id. */
const refined = (metadata: Element, { attributes: { id } }: Element, property: string): string | undefined =>
  id === undefined
    ? undefined
    : allNamed(metadata, 'meta')
        .filter(({ attributes }) => attributes.refines === `#${id}` && attributes.property === property)
        .map(textIn)[0];

/** Those who wrote it; editors, translators and illustrators are creators, too. */
const authorsOf = (metadata: Element): readonly string[] =>
  allNamed(metadata, 'creator')
    .filter((one) => /^(?:aut)?$/i.test(one.attributes.role ?? refined(metadata, one, 'role') ?? ''))
    .map(textIn)
    .filter(Boolean);

const titleOf = (metadata: Element): string | undefined =>
  allNamed(metadata, 'title')
    .filter((one) => refined(metadata, one, 'title-type') === 'main')
    .map(textIn)
    .find(Boolean);

/** The day of the publication, not the one on which the file was made or changed. */
function dateOf(metadata: Element): PartialDate | undefined {
  const dates = allNamed(metadata, 'date');
  const published =
    dates.find(({ attributes }) => /publication/i.test(attributes.event ?? '')) ??
    dates.find(({ attributes }) => attributes.event === undefined);
  const read = published && readDate(textIn(published));
  return read?.kind === 'date' ? read.date : undefined;
}

export function bookFacts(metadata: Element): Facts {
  const all = (name: string): readonly string[] => allNamed(metadata, name).map(textIn).filter(Boolean);
  const found = <Key extends string>(key: Key, name: string, value: string | undefined) =>
    value === undefined ? {} : ({ [key]: { value, from: `EPUB dc:${name}` } } as { [K in Key]: Found<string> });
  const date = dateOf(metadata);
  const authors = authorsOf(metadata);
  return {
    ...found('title', 'title', titleOf(metadata) ?? all('title')[0]),
    ...found('author', 'creator', authors.length > 0 ? [...new Set(authors)].join(', ') : undefined),
    ...found('publisher', 'publisher', all('publisher')[0]),
    ...found('published', 'date', date),
    ...found('language', 'language', all('language')[0]),
    ...found(
      'url',
      'identifier',
      all('identifier').find((text) => /^https?:\/\//.test(text)),
    ),
  };
}
