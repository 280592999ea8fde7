/** Every code an AppError can carry; each has a row in the README's table of errors (a test compares them). */
export const ERROR_CODES = [
  'CONFIG_INVALID',
  'CORPUS_MISSING',
  'CORPUS_EMPTY',
  'CORPUS_INVALID',
  'CORPUS_UNWRITABLE',
  'IMPORT_FAILED',
  'INDEX_BUSY',
  'INDEX_UNWRITABLE',
  'MODEL_MISSING',
  'MODEL_DAMAGED',
  'ENGINE_FAILED',
  'DATA_UNWRITABLE',
  'DATA_DAMAGED',
  'SETTINGS_INVALID',
  'DATA_FORMAT',
  'INPUT_INVALID',
  'QUOTE_MISMATCH',
  'DISCORD_TOKEN',
  'DISCORD_INTENTS',
  'DISCORD_UNREACHABLE',
  'DISCORD_CLOSED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A failure that the caller cannot work with. The message says what is wrong, where, and what to do next. Expected
 * outcomes (an abstention, a problem in an article) are values, not errors.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The code as a field of a log line; an error that is not an AppError has none. */
export const codeOf = (error: unknown): { readonly code?: ErrorCode } =>
  error instanceof AppError ? { code: error.code } : {};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
