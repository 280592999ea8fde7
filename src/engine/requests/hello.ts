/** Reports that the worker is ready. */

import type { Handler } from './handler.js';

/** Like every request, it is answered once the models and the index are loaded. */
export const handleHello: Handler<undefined, undefined> = async () => undefined;
