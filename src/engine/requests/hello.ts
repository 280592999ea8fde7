import type { Handler } from './handler.js';

/** Answered once models and index are loaded, as all others are. */
export const handleHello: Handler<undefined, undefined> = async () => undefined;
