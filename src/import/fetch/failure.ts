/** What went wrong on the way to a site, as a refusal that says what to do. */

import { messageOf } from '../../errors.js';
import { type FetchRefusal, refused } from './outcome.js';

type Kind = Pick<FetchRefusal, 'code' | 'message'>;

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

export const tooSlow = (host: string, ms: number): Kind => ({
  code: 'too-slow',
  message: `${host} did not send all of its answer within ${seconds(ms)}; try again later, or save the page and import the file`,
});

export const tooLarge = (host: string, bytes: number): Kind => ({
  code: 'too-large',
  message: `the answer of ${host} has more than ${Math.round(bytes / 1024)} KiB, decompressed; save what you need and import the file`,
});

const idle = (host: string): Kind => ({
  code: 'too-slow',
  message: `${host} stopped sending; try again later, or save the page and import the file`,
});

const unreachable = (message: string): Kind => ({ code: 'unreachable', message });
const damaged = (message: string): Kind => ({ code: 'damaged', message });

/** By the code of the error: Node's, undici's, OpenSSL's or zlib's. */
const KINDS: readonly (readonly [RegExp, (host: string) => Kind])[] = [
  [/^(ENOTFOUND|EAI_NONAME|EAI_NODATA|ENODATA)$/, (h) => unreachable(`there is no site ${h}; check the spelling`)],
  [/^EAI_AGAIN$/, (h) => unreachable(`the address of ${h} cannot be looked up now; check the connection`)],
  [/^ECONNREFUSED$/, (h) => unreachable(`${h} takes no connections; check the address and the port`)],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, (h) => unreachable(`there is no way to ${h}; check the connection`)],
  [/^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/, (h) => ({ ...idle(h), message: `${h} does not answer; try again later` })],
  [/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/, idle],
  [
    /^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/,
    (h) => ({ code: 'too-large', message: `${h} sends more headers than any page needs; it cannot be imported from` }),
  ],
  [
    /^(HPE_|UND_ERR_(RES_|RESPONSE|INVALID))/,
    (h) => damaged(`what ${h} sends is not HTTP; check the address and the port`),
  ],
  [/^(Z_|ERR__ERROR|ERR_BROTLI)/, (h) => damaged(`what ${h} sends cannot be decompressed; try again later`)],
  [
    /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO|HOSTNAME_MISMATCH)/,
    (h) => unreachable(`${h} has no valid certificate; it cannot be trusted to be that site`),
  ],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_ABORTED)$/, (h) => unreachable(`${h} broke off; try again later`)],
];

export type Place = { readonly source: string; readonly host: string; readonly limit: number };

export function refusalFor(error: unknown, { source, host, limit }: Place): FetchRefusal {
  const code = codeOf(error);
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return { ...refused('too-large', source, ''), ...tooLarge(host, limit) };
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1](host);
  return { ...refused('unreachable', source, `${host} cannot be reached: ${messageOf(error)}`), ...kind };
}

/** An error for several addresses at once has those of each within. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return '';
  // undici's errors of its parser have an empty code where the parser has no name for the mistake.
  if (error.name === 'HTTPParserError' && !('code' in error && error.code)) return 'HPE_OTHER';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
