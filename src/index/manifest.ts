/** The manifest of a generation: its versions, its numbers and its files. */

import { z } from 'zod';
import { messageOf } from '../errors.js';

/** Bump it when the form of a generation's files changes: an index of another form is rebuilt. */
export const INDEX_FORMAT = 3;

const count = z.int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  format: z.literal(INDEX_FORMAT),
  /** CORPUS_RULES_VERSION of the program that made it. */
  rules: count,
  /** EVENT_RULES_VERSION of the program that made it. */
  eventRules: count,
  /** `Embedder.id`. */
  model: z.string().min(1),
  dimensions: z.int().positive(),
  /** Whether sentences have vectors of their own. */
  sentences: z.boolean(),
  articles: count,
  passages: count,
  rows: count,
  /** By name; `graph.hnsw` is there only if the index is large enough for one. */
  files: z.record(z.string().regex(/^[a-z0-9]+\.[a-z0-9]+$/), z.strictObject({ bytes: count, sha256: digest })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export type FileRecord = Manifest['files'][string];

export type ManifestRead =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'unusable'; readonly reason: string };

const formatSchema = z.looseObject({ format: z.unknown() });

/** Another format is reported as such: its other fields may differ, so naming them would only confuse. */
function whyInvalid(json: unknown, error: z.ZodError): string {
  const { data } = formatSchema.safeParse(json);
  if (data !== undefined && data.format !== INDEX_FORMAT)
    return `it has format ${String(data.format)}, and this version reads format ${INDEX_FORMAT}`;
  const [issue] = error.issues;
  return `manifest.json is damaged (${issue?.path.join('.') || 'top'}: ${issue?.message ?? 'wrong'})`;
}

export function parseManifest(text: string): ManifestRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { kind: 'unusable', reason: `manifest.json is damaged (${messageOf(error)})` };
  }
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return { kind: 'manifest', manifest: parsed.data };
  return { kind: 'unusable', reason: whyInvalid(json, parsed.error) };
}
