import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../../src/import/page/decode.js';

/** Node encodes nothing but Unicode, so the decoder is turned round. */
function bytesOf(text: string, encoding: 'windows-1251' | 'koi8-r'): Uint8Array {
  const all = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  return Uint8Array.from([...text], (letter) => all.indexOf(letter));
}

const WESTERN: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, '’': 0x92, '€': 0x80 };
const western = (text: string): Uint8Array => Uint8Array.from([...text], (sign) => WESTERN[sign] ?? sign.charCodeAt(0));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const RUSSIAN = '<p>В среду губернатор открыл новый мост через реку. Жители посёлка ждали этого семь лет.</p>'.replace(
  'ё',
  'е',
);

describe('the encoding of a page', () => {
  it.each([
    ['of the header', bytesOf(RUSSIAN, 'windows-1251'), 'text/html; charset=windows-1251', 'windows-1251'],
    ['of a meta tag', bytesOf(`<meta charset="koi8-r">${RUSSIAN}`, 'koi8-r'), 'text/html', 'koi8-r'],
    [
      'of an old meta tag after a comment',
      bytesOf(
        `<!-- charset=utf-8 --><meta http-equiv=Content-Type content="text/html; charset=windows-1251">${RUSSIAN}`,
        'windows-1251',
      ),
      undefined,
      'windows-1251',
    ],
    [
      'of an XML declaration',
      bytesOf(`<?xml version="1.0" encoding="windows-1251"?>${RUSSIAN}`, 'windows-1251'),
      undefined,
      'windows-1251',
    ],
    ['that is not declared', utf8(RUSSIAN), undefined, 'utf-8'],
  ])('%s is believed where the bytes fit it', (_name, bytes, type, encoding) => {
    const decoded = decodePage(bytes, type);
    expect(decoded).toMatchObject({ encoding, problems: [] });
    expect(decoded.text).toContain('губернатор открыл новый мост');
  });

  it.each([
    [
      'UTF-8 that is declared as ISO-8859-1',
      utf8('“Café” – naïve'),
      'text/html; charset=ISO-8859-1',
      'utf-8',
      '“Café” – naïve',
    ],
    [
      'windows-1251 that is declared as UTF-8',
      bytesOf(RUSSIAN, 'windows-1251'),
      'text/html; charset=utf-8',
      'windows-1251',
      'губернатор',
    ],
    [
      'windows-1252 that is declared as UTF-8',
      western('“Café” – naïve and quite déjà vu'),
      'text/html; charset=utf-8',
      'windows-1252',
      '“Café” – naïve',
    ],
    [
      'KOI8-R that is declared as UTF-8',
      bytesOf(RUSSIAN, 'koi8-r'),
      'text/html; charset=utf-8',
      'koi8-r',
      'губернатор',
    ],
    [
      'a header that contradicts the page, which is right',
      bytesOf(`<meta charset=windows-1251>${RUSSIAN}`, 'windows-1251'),
      'text/html; charset=utf-8',
      'windows-1251',
      'губернатор',
    ],
  ])('reads %s without a replacement character, and says so', (_name, bytes, type, encoding, words) => {
    const decoded = decodePage(bytes, type);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain(words);
    expect(decoded.text).not.toContain('\ufffd');
    expect(decoded.problems).toMatchObject([
      { severity: 'doubt', message: expect.stringContaining('but the bytes are not') },
    ]);
  });

  it('is that of a byte order mark, whatever is declared', () => {
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'мост'].map((sign) => sign.charCodeAt(0))).buffer),
    ]);
    expect(decodePage(bytes, 'text/html; charset=utf-8')).toMatchObject({ text: 'мост', encoding: 'utf-16le' });
  });

  it('is windows-1252 where Latin-1 is declared, as in browsers', () => {
    const decoded = decodePage(western('“It’s 5 €” – naïve'), 'text/html; charset=iso-8859-1');
    expect(decoded).toEqual({ text: '“It’s 5 €” – naïve', encoding: 'windows-1252', problems: [] });
  });

  it('stays UTF-8 where a long page has one damaged byte', () => {
    const bytes = Uint8Array.from([...utf8(RUSSIAN), 0xff]);
    expect(decodePage(bytes, 'text/html; charset=utf-8')).toMatchObject({ encoding: 'utf-8' });
  });

  it('does not fail on a name that nobody knows', () => {
    expect(decodePage(utf8('words'), 'text/html; charset=klingon')).toMatchObject({ text: 'words', problems: [] });
  });
});
