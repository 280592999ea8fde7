/** The only use of the model library: its tokenizers and models. */

import { AutoModel, AutoTokenizer, env, Tensor } from '@xenova/transformers';

/** The ids of a text, or of two, with the model's special tokens; `types` tells the two apart (0 and 1). */
export type Encoding = { readonly ids: readonly number[]; readonly types: readonly number[] };

/** A named output of numbers, row after row; `dims` is its shape, the batch first. */
export type Output = { readonly data: Float32Array; readonly dims: readonly number[] };

export type LoadedModel = {
  /** From config.json. */
  readonly hiddenSize: number;
  readonly maxPositions: number;
  /** Never truncated. `special`: with the tokens the model wants around its input (the default). */
  encode(text: string, options?: { readonly pair?: string; readonly special?: boolean }): Encoding;
  /** Runs one input. Synchronous (onnxruntime-node 1.14 computes on the calling thread) except for its promise. */
  run(input: Encoding): Promise<Readonly<Record<string, Output>>>;
};

export type LoadOptions = {
  /** The model is in the folder `root`/`id`, or is downloaded there when `remote`. */
  readonly root: string;
  readonly id: string;
  readonly remote?: boolean;
  /** Where to download from; the library's own default when left out. */
  readonly hubUrl?: string;
};

// The library's own types are `any` here. These say what we rely on, and the contract tests check it.
type Tokenizer = (
  text: string,
  options: { text_pair: string | null; add_special_tokens: boolean; return_tensor: false; return_token_type_ids: true },
) => { readonly input_ids: readonly number[]; readonly token_type_ids: readonly number[] };
type Config = { readonly hidden_size: number; readonly max_position_embeddings: number };
type Model = ((inputs: Readonly<Record<string, Tensor>>) => Promise<Readonly<Record<string, Output>>>) & {
  readonly config: Config;
  readonly session: { readonly inputNames: readonly string[] };
};

function tensorOf(values: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
}

const inputs = (ids: readonly number[]) => ({
  input_ids: tensorOf(ids),
  attention_mask: tensorOf(ids.map(() => 1)),
});

/** Loads the tokenizer and the ONNX model of one folder. All use of the library goes through this function. */
export async function loadModel({ root, id, remote = false, hubUrl }: LoadOptions): Promise<LoadedModel> {
  // With the models' folder as its cache, the library finds them without a global setting, and downloads go there.
  const options = { cache_dir: root, local_files_only: !remote };
  if (hubUrl !== undefined) env.remoteHost = hubUrl;
  const tokenizer = (await AutoTokenizer.from_pretrained(id, options)) as unknown as Tokenizer;
  const model = (await AutoModel.from_pretrained(id, options)) as unknown as Model;
  const typed = model.session.inputNames.includes('token_type_ids'); // BERT wants them, XLM-RoBERTa does not know them
  return {
    hiddenSize: model.config.hidden_size,
    maxPositions: model.config.max_position_embeddings,
    encode(text, { pair, special = true } = {}) {
      const encoded = tokenizer(text, {
        text_pair: pair ?? null,
        add_special_tokens: special,
        return_tensor: false,
        return_token_type_ids: true,
      });
      return { ids: encoded.input_ids, types: encoded.token_type_ids };
    },
    run: ({ ids, types }) => model({ ...inputs(ids), ...(typed && { token_type_ids: tensorOf(types) }) }),
  };
}
