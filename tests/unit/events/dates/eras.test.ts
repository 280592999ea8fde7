import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../support/event-parts.js';

describe('years of other eras and calendars, and before 1000, are not listed', () => {
  it.each([
    'The city fell in 1200 BC to the raiders.',
    'The city fell in 1200 B.C. to the raiders.',
    'The city fell in 1200 BCE.',
    'The city fell between 1500 and 1200 BC.',
    'The city fell between 1200–1150 BC.',
    'The mosque was built in 1440 AH.',
    'The mosque was built in AH 1440.',
    'The mosque was built in 1030 A.H. by masons.',
    'He was murdered on 15 March 44 BC.',
    'He was murdered on March 15, 44 BC.',
    'The Visigoths sacked the city on 24 August 410.',
    'On August 24, 410, the Visigoths sacked the city.',
    'The king died in 987.',
    'He was crowned on 25 December 800.',
    'The town was founded in the year 753 before Christ.',
    'The Hijri year 1440 began in the evening.',
    'The constitution was adopted in 2072 BS.',
    'The temple fell in 1100 B.C.E.',
    'The dam broke in 1200 BC, and again in 1150 BC.',
    'He ruled from 1279 to 1213 BC.',
    'The temple burned in 356 BC.',
    'The poet was born in 43 BC and died in 17 AD.',
    'The order was issued on 5 Shawwal 1440.',
    'The order was issued in Ramadan 1440.',
    "The Prophet's mosque was enlarged in 91 AH.",
    'The walls fell in 1177 BC.',
    'The city burned in the year 410.',
    'The abbey was founded in 910.',
    'The king died on 5 January 1066 BC.',
    'The wall was built in 221 B.C.',
    'The battle was fought in 1274 BCE near Kadesh.',
    'The Exodus happened c. 1446 BC.',
    'The law came into force in 1387 SH.',
    'The council met in 1443 Hijri.',
    'The temple was burned in 1177 B.C., the book says.',
    'Troy fell about 1184 BC.',
    'It was founded in 1500 or 1400 BC.',
    'It was founded in the 1200s BC.',
    'Pompeii was buried on 24 August 79 AD.',
    'Charlemagne was crowned on 25 December 800 in Rome.',
    'The emperor died on 19 August 14 AD.',
  ])('%s', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});

describe('the same numbers without another era are', () => {
  it.each([
    ['The city fell in 1200 to the raiders.', '1200'],
    ['The city fell in AD 1200.', '1200'],
    ['The city fell in 1200 AD.', '1200'],
    ['The king fell on 14 October 1066.', '1066-10-14'],
    ['The city fell in 1200 CE.', '1200'],
    ['The printer set up his press in 1440.', '1440'],
    ['The city fell on 29 May 1453.', '1453-05-29'],
    ['The mosque was finished in 1870.', '1870'],
    ['Jerusalem fell on 15 July 1099.', '1099-07-15'],
    ['The abbey was founded in 1000.', '1000'],
    ['Columbus sailed in 1492 AD.', '1492'],
    ['In 2019 BC Hydro raised its rates.', '2019'],
    ['Saladin took the city in 1187.', '1187'],
    ['Saladin took the city on 2 October 1187.', '1187-10-02'],
    ['The duke landed in 1066 AD.', '1066'],
    ['The plague killed thousands in 1350.', '1350'],
    ['The prince landed in 1688.', '1688'],
    ['The company was founded in 1600.', '1600'],
  ])('%s', (sentence, dates) => {
    expect([...datesIn(sentence)].sort()).toEqual(dates.split(' ').sort());
  });
});
