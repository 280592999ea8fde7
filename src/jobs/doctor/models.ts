/** Are the models whole, and do they work? */

import type { Embedder } from '../../models/embedder.js';
import { isHubId, locateModel } from '../../models/locate.js';
import { verifyModel } from '../../models/model-files.js';
import { type Finding, finder } from './finding.js';

export type ModelsOptions = {
  readonly modelsDir: string;
  readonly embedding: string;
  /** `none`: no reader is wanted. */
  readonly reader: string;
  readonly loadEmbedder: () => Promise<Embedder>;
};

/** `embedder`: what the index must have been made with, if it works. */
export type ModelsFound = { readonly findings: readonly Finding[]; readonly embedder?: Embedder };

const RESTORE = 'Run “git checkout -- embeddings/model”, or copy the folder of the model again.';

export async function checkModels(options: ModelsOptions): Promise<ModelsFound> {
  const embedding = await checkFiles('embedder', options.embedding, options);
  const reader = options.reader === 'none' ? readerNotWanted : await checkFiles('reader', options.reader, options);
  if (embedding.kind !== 'right') return { findings: [embedding, reader] };
  const tried = await checkEmbedding(options);
  return { ...tried, findings: [embedding, reader, ...tried.findings] };
}

const readerNotWanted = finder('models').note(
  'no reader is used (READER_MODEL=none)',
  'Answers are better with one: leave READER_MODEL out.',
);

/** Every file's SHA-256: wrong weights would not fail, they would answer wrongly. */
async function checkFiles(kind: 'embedder' | 'reader', model: string, { modelsDir }: ModelsOptions): Promise<Finding> {
  const { right, failed, note } = finder('models');
  try {
    const { description, root, id, remote } = locateModel({ model, modelsDir, kind, allowRemote: isHubId(model) });
    if (remote) return note(`${description.name} is downloaded at the first start`);
    const found = await verifyModel(`${root}/${id}`, description);
    return right(`${description.name}: ${Object.keys(found).length} files, each with the right SHA-256`);
  } catch (error) {
    return failed(error, RESTORE);
  }
}

/** A unit vector has length 1; more than rounding away from it, the model does not do what we need. */
const TOLERANCE = 1e-3;

async function checkEmbedding({ loadEmbedder }: ModelsOptions): Promise<ModelsFound> {
  const { right, wrong, failed } = finder('models');
  try {
    const embedder = await loadEmbedder();
    const [vector] = await embedder.embed(['Where is the bridge?'], 'query');
    const length = Math.hypot(...(vector ?? []));
    if (vector?.length === embedder.dimensions && Math.abs(length - 1) < TOLERANCE)
      return { embedder, findings: [right(`${embedder.id} turns a question into ${vector.length} numbers`)] };
    const found = `${embedder.id} gives ${vector?.length ?? 0} numbers of length ${length} for a question`;
    return { findings: [wrong({ found, advice: RESTORE })] };
  } catch (error) {
    return { findings: [failed(error, RESTORE)] };
  }
}
