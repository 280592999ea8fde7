/** Months in the languages of news sites, for the dates beside a headline. */

import { MONTH_STEMS } from '../../../../words/months.js';

/** January first; forms of one month are a bar apart. */
const NAMES: readonly string[] = [
  // Russian and Ukrainian, as in dates
  'января|янв февраля|фев|февр марта|мар апреля|апр мая|май июня|июн июля|июл августа|авг сентября|сен|сент октября|окт ноября|ноя|нояб декабря|дек',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'januar|jänner februar märz april mai juni juli august september oktober|okt november dezember|dez',
  'janvier|janv février|févr|fevrier mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października|pażdziernika listopada grudnia',
  'ledna února března dubna května června července srpna září října listopadu prosince',
  'januari|januar februari|februar mars|marts april maj|mai juni juli augusti|august september oktober november december|desember',
  'януари февруари март април май юни юли август септември октомври ноември декември',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
  // The months of the Levant that are one word; the others are written beside names of the set below.
  '- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -',
  // Arabic (two sets of names), Urdu, Persian
  'يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
  'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  // Hindi, Bengali, Finnish, Hungarian, Indonesian
  'जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  'জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  'január február március április május június július augusztus szeptember október november december',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
];

/** Names in small letters → "Jan" to "Dec". The English ones are known already. */
export const MONTHS_OF_LANGUAGES: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap((year) =>
    year
      .split(' ')
      .flatMap((names, month) =>
        names.split('|').map((name) => [name.normalize('NFC'), MONTH_STEMS[month] ?? ''] as const),
      ),
  ),
);
