/** When something was made at Discord, by its id, in milliseconds of the clock. */

/** Discord's ids count milliseconds from the start of 2015, in their upper bits. */
const EPOCH = 1_420_070_400_000;
export const sentAt = (id: string): number => Number(BigInt(id) >> 22n) + EPOCH;
