/** A question, the article that must answer it, and words that a quote from it must contain. */
export type Asked = readonly [question: string, article: string, words: string];

/** At least five questions about each of the five articles, written from the articles. */
export const QUESTIONS: readonly Asked[] = [
  ['Where did Putin and Imran Khan first meet?', 'new-phase', 'Kyrgyz capital of Bishkek'],
  [
    'Which commission did Russia and Pakistan decide to establish?',
    'new-phase',
    'High-Level Inter-Parliamentary Commission',
  ],
  [
    'Why is Russia prioritizing its relations with Pakistan in South Asia?',
    'new-phase',
    "balance out India's pro-American pivot",
  ],
  ['Which strategy did New Delhi commit itself to for containing China?', 'new-phase', 'Indo-Pacific'],
  ['Who fought a proxy war in Afghanistan in the 1980s?', 'new-phase', '1980s proxy war in Afghanistan'],
  ['What could foreseeably result in more arms sales?', 'new-phase', 'more arms sales'],

  ['What would be the Holy Grail of the Rus-Pak military partnership?', 'military-relations', 'S-400'],
  ['Who spoke of a zero-sum relationship with the United States?', 'military-relations', 'zero-sum relationship'],
  ['Why was the S-400 deal between Russia and India delayed?', 'military-relations', 'pricing dispute'],
  ['What is the Golden Ring of Multipolar Great Powers?', 'military-relations', 'Golden Ring'],
  [
    'When did Khurram Dastgir Khan speak at the Moscow Conference on International Security?',
    'military-relations',
    'April 2018',
  ],
  [
    'What does Russia say about the participation of Pakistan in the Shanghai Cooperation Organization?',
    'military-relations',
    'full-fledged member',
  ],

  ['What does Rusi-Hindi Bhai Bhai mean?', 'towards-a-strategic-partnership', 'Russians and Indians are brothers'],
  ['Who is Andrew Korybko?', 'towards-a-strategic-partnership', 'political analyst'],
  [
    'Which agreement on training soldiers did the Russian Deputy Defense Minister sign?',
    'towards-a-strategic-partnership',
    'train Pakistani soldiers',
  ],
  [
    'Whom did Sergei Lavrov welcome in Moscow in February 2018?',
    'towards-a-strategic-partnership',
    'Khawaja Muhammad Asif',
  ],
  [
    'Which countries would the Russian-Pakistani Economic Corridor RPEC transit?',
    'towards-a-strategic-partnership',
    'Azerbaijan',
  ],
  ['Which jets and tanks should Russia export to Pakistan?', 'towards-a-strategic-partnership', 'Su-35s and T-90s'],

  ['How many Mi-35M helicopters did Moscow agree to sell?', 'rekindled-relations', 'four Mi-35M helicopters'],
  ['When did the Russian defence minister pay an official visit to Pakistan?', 'rekindled-relations', 'December 2014'],
  ['What did the gas pipeline deal from Lahore to Karachi cost?', 'rekindled-relations', '$2 billion'],
  [
    'Who announced the first-ever mutual special drills in mountainous terrain?',
    'rekindled-relations',
    'Oleg Salyukov',
  ],
  [
    'What could be an incentive for students to learn the Russian language?',
    'rekindled-relations',
    'Russian language in Pakistan',
  ],
  ['Which barriers restrict cultural exchange programmes?', 'rekindled-relations', 'Language barriers'],

  ['When did Russia lift its arms embargo on Pakistan?', 'bitter-enemies-to-partners', 'arms embargo'],
  ['How much American aid to Pakistan ended each year?', 'bitter-enemies-to-partners', '1.3 billion dollars'],
  [
    'What happened at the meeting of the Financial Action Task Force in Paris?',
    'bitter-enemies-to-partners',
    'Financial Action Task Force',
  ],
  ['How many foundational agreements has India signed with the US?', 'bitter-enemies-to-partners', 'three out of four'],
  ['For how many years have we been inimical to the Russians?', 'bitter-enemies-to-partners', '65 years'],
  [
    'What did Imran Khan announce about purchasing military equipment?',
    'bitter-enemies-to-partners',
    'newest military equipment',
  ],
];
