/** Runs a question-answering model. */

import ort from 'onnxruntime-node';

const { InferenceSession, Tensor } = ort;

/** The scores of each token for being the first and the last of the answer. */
export type Logits = { readonly start: Float32Array; readonly end: Float32Array };

export type PairInput = { readonly ids: readonly number[]; readonly types: readonly number[] };

const tensorOf = (values: readonly number[]): ort.Tensor =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);

/**
 * A question-answering model, run one input at a time on the calling thread. The model library cannot set how many
 * threads a session uses, so the session is made here.
 */
export async function createSession(
  file: string,
  { threads }: { readonly threads: number },
): Promise<(input: PairInput) => Promise<Logits>> {
  const session = await InferenceSession.create(file, { intraOpNumThreads: threads, interOpNumThreads: 1 });
  return async ({ ids, types }) => {
    const { start_logits: start, end_logits: end } = await session.run({
      input_ids: tensorOf(ids),
      attention_mask: tensorOf(ids.map(() => 1)),
      token_type_ids: tensorOf(types),
    });
    if (!start || !end) throw new RangeError('the model gives no start_logits and end_logits: it is not a reader');
    return { start: start.data as Float32Array, end: end.data as Float32Array };
  };
}
