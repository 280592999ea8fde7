/** Three small libraries as people keep them, made up for tests: files by their path. */

const BLOG = {
  '2021-03-02-pruning-old-apple-trees.md': `---
layout: post
title: Pruning old apple trees
tags: [garden]
---

Old apple trees want a light hand. I take out a fifth of the wood in one winter and no more.

## Which branches to cut

Cut the branches that cross or rub, then those that grow straight up. Leave the short spurs, because they carry the fruit.

## When to stop

Stop when you can throw a hat through the crown. A tree that was cut too hard answers with a forest of water shoots.
`,
  '2021-06-11-slugs-and-beer.md': `---
layout: post
title: Do beer traps work against slugs?
---

I sank six jam jars of beer among the lettuces in May. The traps caught forty slugs in the first week and three in the second.

The lettuces were eaten all the same. Beer draws slugs from the neighbour's garden as well.
`,
  '2022-01-20-compost-heap.md': `---
title: A compost heap that stays warm
---

A heap needs a cubic metre to keep its warmth. Mine reached sixty degrees in four days.

## Layers of straw and kitchen scraps

I alternate a hand of straw with a hand of kitchen scraps. The straw lets the air in, and without air the heap begins to smell.

## Turning the heap

Turn the heap once a month with a long fork. The outside goes to the middle, where the warmth finishes it.
`,
  '2022-05-02-rain-barrels.md': `---
title: Rain barrels
---

Two barrels of 200 litres see my beans through a dry June. The water is soft, and the blueberries like it better than water from the tap.

## Keeping mosquitoes out

A lid of fine mesh keeps mosquitoes out of the barrel. A spoon of cooking oil on the surface does the same for a week.
`,
  '2023-02-14-seed-swap.md': `---
title: What I learned at the seed swap
---

Forty people came to the seed swap in the old school. I went home with a black bean from Galicia and gave away my whole stock of chard.

Write the year on every envelope. Parsnip seed is dead after one winter.
`,
};

const NEWSROOM = {
  'harbour-toll.md': `---
headline: Council drops the harbour toll
byline: Maria Lind
outlet: The Coast Ledger
date: 2023-11-04
---

The council voted on Friday to drop the harbour toll for boats under eight metres. The toll brought in 40,000 crowns a year and cost 55,000 crowns to collect.

Harbour master Olof Berg called the decision overdue. Visitors will pay for electricity instead.
`,
  'ferry-delay.md': `---
headline: New ferry delayed until spring
byline: Johan Ek
outlet: The Coast Ledger
date: 2023-12-01
---

The electric ferry will not sail before April. The shipyard in Gdansk is waiting for batteries that were ordered a year ago.

Commuters will be carried by two rented boats in the meantime. Each of them takes ninety passengers.
`,
  'school-roof.md': `---
headline: Storm takes the roof of the northern school
byline: Maria Lind
outlet: The Coast Ledger
date: 2024-01-16
---

The storm on Sunday tore the roof from the northern school. Nobody was in the building.

Two hundred pupils are taught in the parish hall until Easter. The insurance pays for the repair but not for the buses.
`,
  'herring-quota.md': `---
headline: Smaller herring quota divides the fishermen
byline: Johan Ek
outlet: The Island Post
date: 2024-02-09
---

The herring quota falls by a third this year. Owners of large trawlers accept the cut, while the coastal boats fear that they will not survive it.

The institute found that the stock has halved since 2015. It recommends a pause of two years.
`,
  'lighthouse-sold.md': `---
headline: Lighthouse sold to a theatre company
byline: Maria Lind
outlet: The Island Post
date: 2024-03-22
---

A theatre company bought the lighthouse for 2.1 million crowns. It will rehearse there in winter and open the tower to visitors in summer.

The lamp was switched off in 1998. The coast guard keeps the right to light it in an emergency.
`,
  'bus-line.md': `---
headline: Night bus returns to the western villages
byline: Sara Holm
outlet: The Island Post
date: 2024-04-02
---

The night bus runs again on Fridays and Saturdays. It was stopped in 2020, when nine people used it on an average night.

A ticket costs 45 crowns. The last bus leaves the square at half past one.
`,
};

const NOTES = {
  'Zettelkasten.md': `Luhmann kept two slip boxes with 90,000 cards. Every card had a number, and a card could be continued at any point by a letter behind its number.

## Why numbers instead of topics

Numbers never have to be decided again. A topic is a promise about what will be important later, and such promises are seldom kept.
`,
  'Sourdough starter.md': `Feed the starter with equal weights of flour and water. At 24 degrees it doubles in five hours.

## Reviving a neglected starter

Throw away all but a spoonful and feed it twice a day. After three days it smells of apples again.
`,
  'Reading - The Living Mountain.md': `# Reading: The Living Mountain

Nan Shepherd wrote the book in the last years of the war and left it in a drawer for thirty years. She walks into the Cairngorms, not up them.

## Water in the Cairngorms

The wells of Dee rise at four thousand feet. She says that the water does nothing, absolutely nothing, but be itself.
`,
  'Projects/Garden shed.md': `The shed stands on six concrete blocks. The floor is larch, which needs no paint.

## Roof

The roof has corrugated iron on a slope of ten degrees. Rain on it is louder than I expected.

## Costs

The timber cost 640 euros and the iron 210 euros. The door was found in a skip.
`,
  'Projects/Learning Finnish.md': `Finnish has fifteen cases, but six of them do most of the work. I learn twenty words a day with cards.

## Consonant gradation

The consonants k, p and t weaken when the syllable closes. So katu becomes kadun, and apu becomes avun.
`,
};

export const OWN_LIBRARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a gardener's blog": BLOG,
  'a newsroom': NEWSROOM,
  'notes in a vault': NOTES,
};
