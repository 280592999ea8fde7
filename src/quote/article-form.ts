import { z } from 'zod';
import type { Article, BlockKind } from '../corpus/article.js';

const span = { start: z.number(), end: z.number() };
const kinds = [
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'table-row',
  'code',
] as const satisfies BlockKind[];

/** The form of a stored article. What is read from disk may be from an older or newer version of the program. */
export const articleForm = z
  .object({
    id: z.string(),
    hash: z.string(),
    title: z.string(),
    author: z.string().exactOptional(),
    publisher: z.string().exactOptional(),
    published: z.string().exactOptional(),
    publishedFrom: z.enum(['front-matter', 'file-name', 'text']).exactOptional(),
    firstPublished: z.string().exactOptional(),
    url: z.string().exactOptional(),
    language: z.string().exactOptional(),
    updated: z.string().exactOptional(),
    retrieved: z.string().exactOptional(),
    rights: z.string().exactOptional(),
    topics: z.array(z.string()),
    file: z.string().exactOptional(),
    body: z.string(),
    blocks: z.array(
      z.object({
        ...span,
        kind: z.enum(kinds),
        depth: z.number(),
        leadIn: z.number().exactOptional(),
        number: z.number().exactOptional(),
      }),
    ),
    sentences: z.array(z.object({ ...span, block: z.number() })),
  })
  .transform((article): Article => article);
