/** Finds where a model is. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../errors.js';
import { MODELS, type ModelDescription, UNPINNED } from './catalogue.js';

export type LocateOptions = {
  /** A known name (see catalogue.ts), a folder, or a hub id `owner/name` of a known model. */
  readonly model: string;
  /** Where models are, each in a folder of its name; downloads go there, too. */
  readonly modelsDir: string;
  /** Whether a missing model may be downloaded: no, unless the user asked for that. */
  readonly allowRemote?: boolean;
};

type Kind = ModelDescription['kind'];
type Describing<K extends Kind> = Extract<ModelDescription, { readonly kind: K }>;

/** For the error message: the setting that names the model, and what is unknown about an unknown one. */
const SETTINGS: Readonly<Record<Kind, { readonly name: string; readonly unknown: string }>> = {
  embedder: { name: 'EMBEDDING_MODEL', unknown: 'and neither are its pooling and prefixes' },
  reader: { name: 'READER_MODEL', unknown: 'and neither is what it was trained to read; use "none" for no reader' },
};

/** The model is in `root`/`id`, or will be after a download from the hub under `id`. */
export type Location<K extends Kind = 'embedder'> = {
  readonly description: Describing<K>;
  readonly root: string;
  readonly id: string;
  readonly remote: boolean;
};

/** `owner/name`; a name that begins with a dot is a relative path. */
const HUB_ID = /^\w[\w.-]*\/[\w.-]+$/;

/** Naming a model this way asks for its download, unless it is there already. */
export const isHubId = (model: string): boolean => HUB_ID.test(model);

function describe<K extends Kind>(model: string, kind: K): Describing<K> {
  const name = path.basename(model);
  const ofKind = MODELS.filter((each): each is Describing<K> => each.kind === kind);
  const known = ofKind.find((each) => each.name === name);
  if (known) return known;
  const names = ofKind.map((each) => each.name).join(', ');
  const { name: setting, unknown } = SETTINGS[kind];
  throw new AppError(
    'CONFIG_INVALID',
    `${setting} "${model}" is not known, ${unknown}. Known: ${names} ` +
      '(by name, as owner/name on the hub, or as a folder of that name).',
  );
}

/** Among the other models, under its own name or, once downloaded, under its hub id; else the folder itself. */
function local(model: string, modelsDir: string, hub: string | undefined): Pick<Location, 'root' | 'id'> | undefined {
  const root = path.resolve(modelsDir);
  const inside = (each: string) => !path.isAbsolute(each) && !each.startsWith('.') && existsSync(path.join(root, each));
  const id = [model, ...(hub === undefined ? [] : [hub])].find(inside);
  if (id !== undefined) return { root, id };
  return existsSync(model) ? { root: path.dirname(path.resolve(model)), id: path.basename(model) } : undefined;
}

/** The files on the hub under a known name may differ from the export that came with the repository. */
const published = <D extends ModelDescription>(description: D, id: string): D =>
  HUB_ID.test(id) ? { ...description, files: UNPINNED } : description;

function notThere(description: ModelDescription, wanted: string): AppError {
  const download = description.hub === undefined ? '' : `, or allow its download (${description.hub})`;
  return new AppError(
    'MODEL_MISSING',
    `The model ${description.name} is missing; it was looked for in ${wanted}. If it came with the repository, ` +
      `"git checkout -- embeddings/model" restores it; else copy its folder there${download}.`,
  );
}

/**
 * Finds a model without reading it. Throws AppError CONFIG_INVALID for a model that catalogue.ts does not describe, and
 * MODEL_MISSING when it is not there and must not or cannot be downloaded.
 */
export function locateModel<K extends Kind = 'embedder'>(options: LocateOptions & { readonly kind?: K }): Location<K> {
  const { model, modelsDir, allowRemote = false, kind = 'embedder' as K } = options;
  const described = describe(model, kind);
  const hub = HUB_ID.test(model) ? model : model === described.name ? described.hub : undefined;
  const place = local(model, modelsDir, hub);
  if (place) return { description: published(described, place.id), ...place, remote: false };
  const root = path.resolve(modelsDir);
  if (!allowRemote || hub === undefined) throw notThere(described, path.resolve(root, model));
  return { description: published(described, hub), root, id: hub, remote: true };
}
