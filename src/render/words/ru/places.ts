/** Where in a source a fact was found, in Russian. Names of formats and of their fields stay what they are. */

const PLACES: Readonly<Record<string, string>> = {
  address: 'адрес страницы',
  'title of the window': 'название окна',
  'headline (h1)': 'заголовок (h1)',
  'headline in the page': 'заголовок на странице',
  time: '<time>',
  'line by the headline': 'строка у заголовка',
  'publication line': 'строка о публикации',
  byline: 'строка с автором',
  'list of authors': 'список авторов',
  'name at the top of the page': 'название вверху страницы',
  text: 'текст',
  'the first line': 'первая строка',
  'first heading': 'первый заголовок',
  'front matter': 'шапка файла',
  'the largest line of the first page': 'самая крупная строка первой страницы',
  'PDF language': 'язык PDF',
};

/** Before the name of a field, or around the line that has the fact. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^the line “([\s\S]*)”$/, 'строка «$1»'],
  [/^line (\d+)$/, 'строка $1'],
  [/^microdata (.+)$/, 'микроразметка $1'],
  [/^PDF info (.+)$/, 'свойства PDF: $1'],
  [/^docProps\/core\.xml (.+)$/, 'свойства файла Word: $1'],
  [/^(EPUB dc:title) and (.+)$/, '$1 и $2'],
];

export function placeInWords(place: string): string {
  const known = Object.hasOwn(PLACES, place) ? PLACES[place] : undefined;
  if (known !== undefined) return known;
  const form = FORMS.find(([pattern]) => pattern.test(place));
  return form ? place.replace(form[0], form[1]) : place;
}
