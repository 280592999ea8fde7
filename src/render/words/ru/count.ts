/** Russian words beside numbers. */

const rules = new Intl.PluralRules('ru');

/** As beside 1, 2 and 5: "статья", "статьи", "статей". */
type Forms = readonly [one: string, few: string, many: string];

/** The form that goes with the number: 21 like 1, 22 like 2, but 11 and 12 like 5. */
export function formFor(count: number, [one, few, many]: Forms): string {
  const kind = rules.select(count);
  return kind === 'one' ? one : kind === 'few' ? few : many;
}

export const counted = (count: number, forms: Forms): string => `${count} ${formFor(count, forms)}`;

/** After "из", "у" and the like, where 2 and 5 are alike: "из 21 статьи", "из 2 статей". */
export const countedOf = (count: number, [one, many]: readonly [one: string, many: string]): string =>
  counted(count, [one, many, many]);

export const ARTICLES: Forms = ['статья', 'статьи', 'статей'];
export const OF_ARTICLES = ['статьи', 'статей'] as const;
