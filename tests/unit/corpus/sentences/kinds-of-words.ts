/**
 * Both sides of the border of each kind: `one` are single sentences though something in them looks like an end; in `more`
 * the same sign does end one. `¦` stands where a sentence ends and the next begins.
 */
export type Kind = { readonly one: readonly string[]; readonly more: readonly string[] };

/** Short words: titles, currencies, names, places, times. */
export const KINDS_OF_WORDS: Readonly<Record<string, Kind>> = {
  currencies: {
    one: [
      'The price rose to Rs. 2.5 lakh and then to Rs. 5,00,000.',
      'A fine of Rs. 50/- was paid.',

      'The ministry paid Rs. 500 crore to the contractor for the lining of the canal.',
      'Toll is Rs. 90 for a car and Rs. 1,500 for a bus.',
      'He was fined Kshs. 1 million and Sh. 200 in costs.',
      'A kilo costs Tk. 65 in Dhaka, Re. 1 more than in May.',
      'They asked for Dhs. 20 and paid Rs. Five lakh in the end.',
      'Shares of Nestlé fell by Fr. 3.20 in Zurich.',
      'The scheme, worth Rs. X crore, was never built.',
    ],
    more: [
      'He keeps his savings in Rs.¦ The rest is in dollars.',
      'It cost 500 rupees.¦ 20 people paid.',
      'The fine was Rs. 500 crore.¦ Nobody paid it.',
      'Is it Rs. 20?¦ It was Rs. 30.¦ Then it rose.',
      'They sold the cars.¦ 40 were old.',
    ],
  },
  'ranks and titles': {
    one: [
      'HARARE — Cde. Patrick Moyo spoke to Wan Azizah bt. Wan Ismail.',
      'Xaf. Patrick Moyo spoke.',

      'Capt. (R.) Safdar, Prof. (Dr.) Rao and Sgt. (Ret’d.) Bell spoke.',
      'Brig. Smith (U.S. Army, Ret.) Tuesday said so.',
      'U.N. Sec. Gen. Guterres met Asst. Sec. of State Lu.',
      'Air Cdre. Khan and Gp. Capt. Noor of M/s. Khan & Sons flew.',

      'The canal of Sukkur was opened by Md. Ali Bogra, then a junior engineer of the province.',
      'Sqn. Ldr. Ahsan and Wg. Cdr. Noor flew on.',
      'The inquiry was led by Lt. Gen. (Retd.) Khan of the water board.',
      'Asst. Prof. Haq and Assoc. Prof. Lim wrote it.',
      'A plea by Adv. Mokoena was heard by Sec. Blinken and Dy. Commissioner Rao.',
      'Flt. Lt. Noor, Engr. Bashir and Smt. Devi were there.',
      'Addl. Sessions Judge Rao and Jt. Secretary Mehta agreed.',
      'Col. Shah (Retd.) Khan was not related to Wm. Khan.',
      'Hav. Ram Singh met Barr. Keyamu and Alh. Sani.',
      'Digital Vibes (Pty.) Ltd. was paid.',
      'A B.Sc. (Hons.) Physics course is on offer.',
      'The Asst. Commissioner of Police met Insp. Gen. Khan.',
    ],
    more: [
      'Yes.¦ Patrick Moyo spoke.',
      'True.¦ They did.',
      'Shares of Sime Darby Bhd.¦ Petronas rose.',

      'It was led by Brig. Khan (Retd.)¦ The rest were civilians.',
      'They voted no. ¦(Twice.)¦ Then they left.',
      'They agreed (mostly.)¦ Some did not.',
      'He was the Asst.¦ She was the Sec.¦ They quarrelled.',
      'She lives in Bethesda, Md.¦ The clinic is near.',
      'He works in Jos.¦ Gunmen came at night.',
      'He left in Sep.¦ Arjun stayed.',
      'The wing of the bird was broken.¦ Ahsan found it.',
    ],
  },
  'numbers of things': {
    one: [
      'Khan (b. 1950) and Rao (d. 1990) were kings (r. 1947–1990).',
      'It lies 9 mi. N.W. of the town.',

      'Ref. No. 5 is in Bldg. No. 7, Sec. F-7 of the town.',
      'The equations are Eq. 4.2, Eqs. S1 and S2, and Eq. A1.',
      'He is no. 5 of the team.',

      'It follows from Eq. 5 and from Eq. (7) that it sinks.',
      'See Ref. 12 and Refs. 3–5, or write to Ref. KT/77.',
      'The office is in Bldg. 7, next to Bldg. C of the works.',
      'Take Hwy. 98 to Rte. 6, then turn.',
      'She works on fl. 5 of the tower, Rm. 2325.',
      'The painter (fl. 1450) is unknown.',
      'Under Sec. 5 and Secs. 7 and 8 he is free.',
      'The verse is Matt. 5:3 and not Ps. 23:4.',
      'He quoted ref. 46/1189 in the letter.',
      'Cf. Smith and Cf. Table 3 of the report.',
      'The Rao Bldg. Authority met on the Sturt Hwy. Patrol case.',
      'He was No. One in the list.',
      'It was 5 ft. 10 in. tall and took 3 hrs. 20 min. to build.',
    ],
    more: [
      'It lies at 9 mi.¦ N.W. Khan lives there.',

      'He said no.¦ 20 men left.',
      'He said no.¦ I left.',
      'He lives on the 5th fl.¦ Khan lives there too.',

      'He argued with the ref.¦ 20 fans were thrown out.',
      'He ran it in 9.8 sec.¦ 20 others fell.',
      'They sold the old bldg.¦ The new one is taller.',
      'It burned on the Sturt Hwy.¦ The road is closed.',
      'It is 117 km.¦ Toll is due.',
      'It rose by 3 ft.¦ 20 houses were flooded.',
      'It is in the Museum of Art.¦ 20 more are lost.',
      'It took five hrs.¦ Talks go on.',
    ],
  },
  'times and dates that open': {
    one: [
      'At 5 P.M. Mr. Obi closed the gate.',
      'Two days later, at 5 p.m. Mr. Obi closed the gate.',
      'The gate closed at noon, and at 5 p.m. Mr. Obi left.',
      'On Friday around 8 a.m. Sgt. Bell arrived.',

      'At 5 p.m. Mr. Obi closed the gate of the dam.',
      'By 9.30 a.m. Dr. Rao had left.',
      'Shortly after 5 p.m. Putin left the hall.',
      'On Monday at about 11 a.m. Mrs. Gandhi spoke.',
      'At 5 p.m. I closed the gate.',
      'From 9 a.m. until 5 p.m. Mr. Obi waited.',
      'In Aug. Mr. Khan left for Kerala.',
      'They were asleep when at 3 a.m. Mr. Obi rang.',
      'He took the 5 p.m. Delhi express.',
      'It begins at 5 p.m. Pakistan time.',
      'It begins at 5 p.m. Eastern Standard Time.',
    ],
    more: [
      'It ended at 11 P.M.¦ Putin left.',
      'Doors open at 9 a.m.¦ Sgt. Bell has the key.',

      'The court rose at 2 p.m.¦ Mrs. Hollis wept.',
      'Bids closed at 5 p.m.¦ Mr. Mehta opened them.',
      'It ended at 11 p.m.¦ Putin left.',
      'He left in Aug.¦ Mr. Khan stayed.',
      'When did it close?¦ At 5 p.m.¦ The gate is old.',
      'He took the 5 p.m.¦ The express was late.',
    ],
  },
  'places and companies': {
    one: [
      'He lives near Lakeview Dr. Park and met Dr. Rao.',
      'Conn. Gov. Ned Lamb and Sask. Premier Moe met.',
      'In the U.S. Mr. Khan met nobody.',
      'He lives in Co. Mayo and in Co. Durham.',
      'The Met. Office warned of rain.',
      'The U.S. Supreme Court heard Washington, D.C. Mayor Bowser.',
      'He holds a B. Sc. Honours degree.',
    ],
    more: [
      'She lives on Lakeview Dr.¦ The house is old.',
      'He lives at 12 E. Park Dr.¦ Police came.',
      'He is from Newark, N.J.¦ Detectives found a pistol.',
      'It sank near Bella Coola, B.C.¦ Two men drowned.',
      'It happened in Salem, Ore.¦ Governor Brown came.',
      'He left the U.S.¦ Mr. Khan stayed.',
      'She sang at the Met.¦ Londoners loved it.',
      'Winds reached 140 m.p.h.¦ Trees fell.',
      'He works for Shell Co.¦ Kerry does not.',
    ],
  },
};
