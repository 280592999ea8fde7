import { readFile } from 'node:fs/promises';
import { projectMarkdown } from '../../../src/corpus/markdown/markdown.js';
import { escaped } from './office.js';

/** The paragraphs, headings and items of an article of the project: what a document made of it must give. */
export async function paragraphsOf(id: string): Promise<readonly { readonly kind: string; readonly text: string }[]> {
  const file = await readFile(new URL(`../../../corpus/${id}.md`, import.meta.url), 'utf8');
  const { body, blocks } = projectMarkdown(file.replace(/^---\n[\s\S]*?\n---\n/, ''), 0);
  return blocks.map(({ kind, start, end }) => ({ kind, text: body.slice(start, end) }));
}

export const RUSSIAN: readonly string[] = [
  'Городской совет во вторник решил закрыть старый мост на ремонт, который займёт не менее полутора лет и обойдётся более чем в сорок миллионов евро, сообщил журналистам мэр города после заседания.',
  'Владельцы магазинов на обоих берегах опасаются за своих покупателей: до следующей переправы три километра, а паром, который когда-то ходил между двумя набережными, был продан много лет назад.',
  'Инженеры, осматривавшие опоры весной, обнаружили трещины, оказавшиеся «глубже, чем кто-либо ожидал», и попросили городские власти принять меры до наступления следующей зимы с тяжёлым льдом.',
  'Строительство обещают начать в сентябре, однако подрядчик ещё не выбран, и оппозиция в совете требует опубликовать заключение независимых экспертов, подготовленное ещё прошлой осенью.',
];

export const URDU: readonly string[] = [
  'شہر کی کونسل نے منگل کے روز فیصلہ کیا کہ پرانے پل کو مرمت کے لیے بند کر دیا جائے گا، جس میں کم از کم ڈیڑھ سال لگے گا اور چالیس ملین یورو سے زیادہ خرچ آئے گا۔',
  'دونوں کناروں کے دکاندار اپنے گاہکوں کے بارے میں فکر مند ہیں، کیونکہ اگلا پل تین کلومیٹر دور ہے اور وہ کشتی جو کبھی دونوں کناروں کے درمیان چلتی تھی کئی سال پہلے بیچ دی گئی تھی۔',
  'جن انجینئروں نے بہار میں ستونوں کا معائنہ کیا تھا انہیں ایسی دراڑیں ملیں جو کسی کی توقع سے زیادہ گہری تھیں، اور انہوں نے شہر سے کہا کہ اگلی سردیوں سے پہلے قدم اٹھایا جائے۔',
];

export const ARABIC: readonly string[] = [
  'قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لإصلاحه، وهو ما سيستغرق ثمانية عشر شهرا على الأقل ويكلف أكثر من 40 مليون يورو، كما قال رئيس البلدية للصحفيين بعد الجلسة.',
  'ويخشى أصحاب المتاجر على ضفتي النهر على زبائنهم، لأن المعبر التالي يبعد ثلاثة كيلومترات، والعبارة التي كانت تعمل بين الرصيفين بيعت قبل سنوات طويلة في عام 2003.',
  'وكان المهندسون الذين فحصوا الدعائم في الربيع قد وجدوا شقوقا أعمق مما توقعه أي أحد، وطلبوا من المدينة أن تتحرك قبل حلول شتاء آخر مع الجليد الثقيل.',
];

/** Soft hyphens where a program could break a word: between a vowel and two letters of a long word. */
export const hyphenable = (text: string): string =>
  text.replace(/[\p{L}]{7,}/gu, (word) =>
    word.replace(
      /([aeiouyаеёиоуыэюя][^aeiouyаеёиоуыэюя])(?=[^aeiouyаеёиоуыэюя][aeiouyаеёиоуыэюя]\p{L})/giu,
      '$1\u00ad',
    ),
  );

export const html = (
  blocks: readonly { readonly kind: string; readonly text: string }[],
  words = (text: string) => text,
): string =>
  blocks
    .map(({ kind, text }) => {
      const inner = escaped(words(text));
      if (kind === 'heading') return `<h2>${inner}</h2>`;
      return kind === 'list-item' ? `<ul><li>${inner}</li></ul>` : `<p>${inner}</p>`;
    })
    .join('\n');
