/** Words that may belong to a number. More than do: a case that is left out proves nothing wrong. */
const AMOUNT_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|quarter|thirds?|dozen|hundreds?|thousands?|[mb]illions?|lakh|crore|percent|per|cent|and|a|an|of|to|years?|months?|weeks?|days?|nights?|hours?|minutes?|century|decades?|dollars?|euros?|yen|rupees|metres?|miles|kilometres|square|tonnes|hectares|degrees|points?|times|per|few|several|many|out|in)$/i;
export const isAmount = (word: string): boolean => /\d/.test(word) || AMOUNT_WORD.test(word.replace(/[.,;:]$/, ''));

/** A cut between these two words may tear an amount: such a piece is no honest quote. */
export const tears = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && !/[.,;:]$/.test(left) && isAmount(left) && isAmount(right);
