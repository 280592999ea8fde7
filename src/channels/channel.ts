/** A place where people talk. `open` says where people find it; `close` waits for what is under way, within reason. */
export type Channel = {
  readonly name: string;
  readonly open: () => Promise<string>;
  readonly close: () => Promise<void>;
};
