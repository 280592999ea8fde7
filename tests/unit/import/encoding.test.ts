import { describe, expect, it } from 'vitest';
import { guessEncoding, isHardlyUtf8 } from '../../../src/import/encoding.js';

/** Node encodes nothing but Unicode, so the decoder of an encoding with one byte a sign is turned round. */
function bytesOf(text: string, encoding: string): Uint8Array {
  const all = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  if (encoding === 'windows-1252') for (const [sign, byte] of SIGNS) all[byte] = sign;
  return Uint8Array.from([...text], (letter) => all.indexOf(letter));
}

/** Some versions of Node decode windows-1252 as Latin-1, which lacks these. */
const SIGNS: readonly (readonly [string, number])[] = [
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['’', 0x92],
  ['€', 0x80],
];

const RUSSIAN = 'В среду губернатор открыл новый мост через реку. Жители поселка ждали этого семь лет.';
const GREEK = 'Την Τετάρτη ο περιφερειάρχης άνοιξε τη νέα γέφυρα. Οι κάτοικοι την περίμεναν επτά χρόνια.';
const HEBREW = 'ביום רביעי פתח ראש העיר את הגשר החדש מעל הנהר. התושבים חיכו לו שבע שנים.';
const ARABIC = 'افتتح المحافظ يوم الأربعاء الجسر الجديد فوق النهر بعد سبع سنوات من الانتظار.';
const POLISH = 'W środę gubernator otworzył nowy most przez rzekę. Mieszkańcy czekali na niego siedem długich lat.';
const THAI = 'ผู้ว่าราชการเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวันพุธ ชาวบ้านรอคอยมาเจ็ดปี';
const TURKISH =
  'Vali çarşamba günü nehrin üzerindeki yeni köprüyü açtı. Halk bunun için yedi yıl bekledi, diğer köprü yıkılmıştı.';

describe('the encoding of bytes that do not say it', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['windows-1255', HEBREW],
    ['windows-1256', ARABIC],
    ['windows-1250', POLISH],
    ['windows-874', THAI],
    ['windows-1254', TURKISH],
  ])('is guessed by its letters: %s', (encoding, text) => {
    expect(guessEncoding(bytesOf(text, encoding))).toBe(encoding);
  });

  it('is guessed so that the letters are right, where two encodings share them', () => {
    const bytes = bytesOf(GREEK, 'iso-8859-7');
    expect(new TextDecoder(guessEncoding(bytes)).decode(bytes)).toBe(GREEK);
  });

  it.each([
    ['shift_jis', '8ef38e648b9e82c582cd817c90ec82cc8cb495948be68ed2'],
    ['euc-jp', 'a4b3a4cecab8bdf1a4cf45 55432d4a50a4c7bdf1a4a4a4c6a4a2a4eaa4dea4b9a1a3'.replace(/ /g, '')],
    ['big5', 'b8d1a4c0a9f3bdc6b8d5a4e9b1c0a9f3a4e9'],
  ])('of several bytes a sign is guessed: %s', (encoding, hex) => {
    expect(guessEncoding(Buffer.from(hex.repeat(4), 'hex'))).toBe(encoding);
  });

  it.each([
    '“Café” – naïve and quite déjà vu',
    'Élodie Bézard naît à Orléans',
    'Ça va ? – très bien, dit-elle.',
    'São Paulo – março, coração e mão',
    'Øystein Åse bor på Røros',
    'It’s a “deal”',
    '£5',
  ])('is Western for a short Western text: %s', (text) => {
    expect(guessEncoding(bytesOf(text, 'windows-1252'))).toBe('windows-1252');
  });

  it('is guessed of tags and text alike, and of a text that is cut within a sign', () => {
    const page = `<html><body class="main-page">${`<p>${RUSSIAN}</p>`.repeat(3000)}</body></html>`;
    expect(guessEncoding(bytesOf(page, 'windows-1251'))).toBe('windows-1251');
  });
});

describe('bytes that are valid UTF-8 and no text in it', () => {
  it.each([
    ['UTF-16', Buffer.from('The mayor opened the bridge.', 'utf16le'), true],
    ['ISO-2022-JP', Buffer.from('\u001b$B$3$l$O\u001b(B'), true],
    ['English', Buffer.from('The mayor opened the bridge.'), false],
    ['Russian in UTF-8', Buffer.from(RUSSIAN), false],
    ['nothing', Buffer.from(''), false],
  ])('are told: %s', (_name, bytes, expected) => {
    expect(isHardlyUtf8(bytes)).toBe(expected);
  });
});
