type Note = (facts: object, text: string) => void;

/** Where the channel writes what a person who runs it should know; a logger fits. Facts never hold a token. */
export type Notes = { readonly info: Note; readonly warn: Note; readonly error: Note };
