/** What a tagged PDF says about its own paragraphs, headings and lists. */

/** `id` counts the blocks of a page. */
export type Tag = { readonly id: string; readonly role: 'paragraph' | 'heading' | 'item' | 'cell' };

/** As pdf.js gives it: elements, and content that is named by its id. */
export type Structure = {
  readonly role?: string;
  readonly id?: string;
  readonly type?: string;
  readonly children?: readonly Structure[];
};

const ROLES: Readonly<Record<string, Tag['role']>> = {
  P: 'paragraph',
  Caption: 'paragraph',
  Note: 'paragraph',
  H: 'heading',
  Title: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  TD: 'cell',
  TH: 'cell',
};

/** Deeper trees are attacks, not documents. */
const DEEPEST = 60;

/** The block to which each marked piece of content belongs. A paragraph in a list item is part of the item. */
export function tagsOf(root: Structure | null, page: number): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  let blocks = 0;
  const visit = (node: Structure, within: Tag | undefined, depth: number): void => {
    if (node.type === 'content' && node.id !== undefined && within) tags.set(node.id, within);
    const role = ROLES[node.role ?? ''];
    const kept = within?.role === 'item' && role === 'paragraph';
    if (role !== undefined && !kept) blocks += 1;
    const inner: Tag | undefined = role === undefined || kept ? within : { id: `${page}.${blocks}`, role };
    if (depth < DEEPEST) for (const child of node.children ?? []) visit(child, inner, depth + 1);
  };
  if (root) visit(root, undefined, 0);
  return tags;
}

/** A piece of content as pdf.js lists it: text, or the begin and end of a mark. */
type Marked = { readonly type: string; readonly id?: string | null };

/** The items of text, each with its block. */
export function tagged<T extends object>(
  items: readonly (T | Marked)[],
  tags: ReadonlyMap<string, Tag>,
): readonly (T & { readonly tag?: Tag })[] {
  const open: (Tag | undefined)[] = [];
  const texts: (T & { readonly tag?: Tag })[] = [];
  for (const item of items) {
    if ('str' in item) {
      const tag = open.at(-1);
      texts.push({ ...(item as T), ...(tag ? { tag } : {}) });
    } else if ('type' in item && item.type === 'endMarkedContent') open.pop();
    else if ('type' in item) open.push(item.id ? tags.get(item.id) : open.at(-1));
  }
  return texts;
}
