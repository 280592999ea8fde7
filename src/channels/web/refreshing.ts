/** Follows a build for the page. */

import type { App } from '../../app.js';
import { AppError, ERROR_CODES } from '../../errors.js';
import type { BuildProgress } from '../../index/build.js';
import type { Building } from '../../render/html/page/conversation.js';
import type { Refreshed } from '../../watch/refresh.js';

/** The build that runs while the page is open, and what the page says about it then and afterwards. */
export type Refreshing = {
  readonly refresh: (wanted?: Parameters<App['refresh']>[1]) => Promise<Refreshed>;
  readonly building: () => Building | undefined;
};

/** Until `refresh` ends, a build is going on, even before the first passage is counted. */
export function createRefreshing(
  app: Pick<App, 'refresh' | 'building'>,
  onProgress?: (progress: BuildProgress) => void,
): Refreshing {
  let ended: { readonly failure: string | undefined } | undefined;
  return {
    async refresh(wanted) {
      try {
        const refreshed = await app.refresh(onProgress, wanted);
        ended = { failure: refreshed.report ? undefined : refreshed.warnings[0] };
        return refreshed;
      } catch (error) {
        if (error instanceof AppError) ended = { failure: `${error.code} ${error.message}` };
        throw error;
      }
    },
    building() {
      if (ended) return ended.failure === undefined ? undefined : failed(ended.failure);
      const { done = 0, total = 0 } = app.building() ?? {};
      return { kind: 'going', done, total };
    },
  };
}

/** A warning begins with the code of what went wrong, which people on the page do not see. */
function failed(warning: string): Building {
  const code = ERROR_CODES.find((one) => warning.startsWith(`${one} `));
  return code
    ? { kind: 'failed', code, message: warning.slice(code.length + 1) }
    : { kind: 'failed', message: warning };
}
