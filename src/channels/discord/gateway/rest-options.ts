/** How every client asks Discord. */

/** `requestsPerSecond`: what Discord allows a bot; the client waits so that it does not ask more often (absent: 50). */
export type ClientOptions = { readonly api?: string; readonly requestsPerSecond?: number };

/** Waits out a slow mode of up to 20 s; a longer one is reported to the asker instead. */
const PATIENCE_MS = 20_000;

/** For first responses, which have no time to wait. */
export const clientOptions = ({ api, requestsPerSecond }: ClientOptions) => ({
  ...(api !== undefined && { api }),
  ...(requestsPerSecond !== undefined && { globalRequestsPerSecond: requestsPerSecond }),
});

export const restOptions = (options: ClientOptions) => ({
  ...clientOptions(options),
  rejectOnRateLimit: ({ retryAfter }: { readonly retryAfter: number }) => retryAfter > PATIENCE_MS,
});
