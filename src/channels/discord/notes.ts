/** What the channel logs. */

type Note = (facts: object, text: string) => void;

/** Where the channel writes what the person who runs it should know; a logger fits. Facts never contain a token. */
export type Notes = { readonly info: Note; readonly warn: Note; readonly error: Note };
