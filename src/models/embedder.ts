/** Turns texts into vectors. */

import path from 'node:path';
import { AppError, messageOf } from '../errors.js';
import type { Span } from '../span.js';
import type { EmbedderModel } from './catalogue.js';
import { type LocateOptions, type Location, locateModel } from './locate.js';
import { damaged, identityOf, verifyModel } from './model-files.js';
import { type LoadedModel, loadModel, type Output } from './transformers.js';
import { windowsOf } from './windows.js';

/** Some models want different prefixes for questions and for texts; the others treat both alike. */
export type TextKind = 'query' | 'passage';

export type Embedder = {
  /** Model and weights, e.g. `all-MiniLM-L6-v2@fea970f8`: vectors of two ids must never be compared. */
  readonly id: string;
  readonly dimensions: number;
  /** How many tokens (as `countTokens` counts them) a text may have to be embedded well and whole. */
  readonly maxTokens: number;
  /** Without special tokens and prefix, never truncated. */
  countTokens(text: string): number;
  /** The whole text if it fits, else overlapping windows on word borders, in order, that each fit. */
  windows(text: string): readonly Span[];
  /**
   * One L2-normalised vector per text, in the order given. The time is the sum over the texts, so the caller chooses
   * the size of a batch. Rejects with a RangeError for a text over the model's hard limit: nothing is cut off silently.
   */
  embed(texts: readonly string[], kind: TextKind): Promise<readonly Float32Array[]>;
};

export type EmbedderOptions = LocateOptions & {
  /** Where to download from, when that is allowed; the model library's default when left out. */
  readonly hubUrl?: string;
};

/** The mean of the vectors of all tokens, or the first one; `normalised` removes the scale. */
function pool({ data, dims }: Output, pooling: EmbedderModel['pooling']): Float32Array {
  const [, tokens = 0, width = 0] = dims;
  const pooled = new Float32Array(width);
  const last = pooling === 'mean' ? tokens : 1;
  for (let token = 0; token < last; token++) {
    for (let i = 0; i < width; i++) pooled[i] = (pooled[i] as number) + (data[token * width + i] as number) / last;
  }
  return pooled;
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/**
 * One text at a time. Padding several into one run is no faster here (11.6–13.3 ms per paragraph for 1 to 16 at once,
 * two cores), and int8 models scale their activations over the whole run: the same text got vectors up to .009 (cosine)
 * apart, depending on its neighbours. This way a vector depends only on its text.
 */
async function embedOne(
  model: LoadedModel,
  text: string,
  { pooling, normalise }: EmbedderModel,
): Promise<Float32Array> {
  const input = model.encode(text);
  if (input.ids.length > model.maxPositions)
    throw new RangeError(`a text of ${input.ids.length} tokens is over the model's limit of ${model.maxPositions}`);
  const { last_hidden_state: output } = await model.run(input);
  if (!output) throw new RangeError('the model gives no last_hidden_state: it is not an embedding model');
  const pooled = pool(output, pooling);
  return normalise ? normalised(pooled) : pooled;
}

/** An unpinned file may be cut short (by a broken download). As its hash is not known, that shows only here. */
function unloadable({ root, id, remote }: Location, cause: unknown): AppError {
  if (!remote) return damaged(path.join(root, id), `it cannot be loaded (${messageOf(cause)})`, cause);
  const message =
    `The model ${id} could not be downloaded to ${root} (${messageOf(cause)}). Check the connection and the name, ` +
    'or copy its folder there.';
  return new AppError('MODEL_MISSING', message, { cause });
}

/** Known files are checked before they are loaded; a download can only be checked when it is complete. */
async function load(location: Location, hubUrl: string | undefined): Promise<{ model: LoadedModel; id: string }> {
  const { description, root, id, remote } = location;
  const verify = () => verifyModel(path.join(root, id), description);
  const before = remote ? undefined : await verify();
  const model = await loadModel({ root, id, remote, ...(hubUrl !== undefined && { hubUrl }) }).catch(
    (cause: unknown) => {
      throw unloadable(location, cause);
    },
  );
  return { model, id: identityOf(description, before ?? (await verify())) };
}

/**
 * Loads an embedding model and checks its files. Throws AppError CONFIG_INVALID (unknown model), MODEL_MISSING or
 * MODEL_DAMAGED.
 */
export async function createEmbedder({ hubUrl, ...where }: EmbedderOptions): Promise<Embedder> {
  const location = locateModel(where);
  const { description } = location;
  const { model, id } = await load(location, hubUrl);
  const countTokens = (text: string): number => model.encode(text, { special: false }).ids.length;
  const prefixes = { query: description.queryPrefix, passage: description.passagePrefix };
  const around = Math.max(...Object.values(prefixes).map((prefix) => model.encode(prefix).ids.length));
  const maxTokens = description.maxTokens - around;
  return {
    id,
    dimensions: model.hiddenSize,
    maxTokens,
    countTokens,
    windows: (text) => windowsOf(text, { maxTokens, countTokens }),
    async embed(texts, kind) {
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await embedOne(model, prefixes[kind] + text, description));
      return vectors;
    },
  };
}
