/** Sentence frames and what fills their slots; about 30 × 30 × 30 sentences of each frame, so that few are the same. */
const words = (list: string): readonly string[] => list.split(', ');

export const FILLERS: Readonly<Record<string, readonly string[]>> = {
  place: words(
    'Győr, São Paulo, Málaga, Malmö, Kraków, Zürich, Bogotá, Reykjavík, Lahore, Karachi, Murmansk, Tver, Nairobi, Oslo, Turin, Leeds, Izmir, Tartu, Cork, Perth, Quetta, Hanoi, Lima, Accra, Tunis, Busan, Adana, Split, Bergen, Genoa',
  ),
  person: words(
    'Ms. Ósk Jónsdóttir, Mr. Théo Marchand, Dr. Zoë Müller, the harbour-master, the deputy minister, the mayor, General Iqbal, the finance committee, the regional court, Professor Núñez, the railway’s director, the ombudsman, the union’s spokeswoman, a senior engineer, the auditor-general, the border guard, Captain Håkon Lie, the museum’s curator, the opposition, the water authority, the archbishop, the chief coroner, the fishermen’s league, the electricity board, Judge Okonkwo, the aid agency, the customs office, the provincial governor, a former ambassador, the airport’s owner',
  ),
  thing: words(
    'the second bridge, the old refinery, the coastal railway, the river treaty, the grain reserve, the northern pipeline, the census, the fisheries agreement, the tram depot, the border crossing, the city archive, the solar park, the dam’s spillway, the naval exercise, the school reform, the ferry contract, the hospital wing, the satellite licence, the tariff schedule, the forest inventory, the harbour dues, the pension fund, the language law, the mine’s closure, the power station, the flood barrier, the housing plan, the wheat shipment, the telephone network, the glacier station',
  ),
  action: words(
    'was approved, was postponed, has been rebuilt, will be inspected, could be sold, may be delayed, was leaked to the press, has been insured, might be privatised, was flooded, would be extended, has been mapped, was defended in court, will be reopened, was financed abroad, had been neglected, was photographed from the air, is being audited',
  ),
  reason: words(
    'because the first tender had failed, although nobody had asked for it, after the snow had melted, before the election was called, since the contractor went bankrupt, while the inquiry was under way, as the loan had been refused, when the treaty expired, unless parliament objects, despite the protests of the residents, owing to a shortage of steel, so that the ferries can be replaced, until the insurers agree, even though the figures were disputed, in spite of three warnings',
  ),
  time: words(
    'last week, on Monday, in the spring, two years ago, at the end of the decade, on the eve of the summit, during the strike, within six months, before dawn, for the first time since the war, in early October, over the weekend, by the end of the year, at short notice, in the second quarter',
  ),
  verb: words(
    'confirmed, denied, announced, conceded, argued, predicted, reported, insisted, suggested, warned, recalled, estimated, explained, repeated, wrote',
  ),
  claim: words(
    'a beginning and not an end, nobody’s fault, the price of peace, a matter of weeks, the least that the town deserves, an open secret, not what was promised, no reason to celebrate, the best offer on the table, a lesson for all of us, far from certain, a question of trust',
  ),
  few: words('two, three, four, five, six, seven, eight, nine, ten'),
};

export const FRAMES: readonly string[] = [
  '{person} {verb} {time} that {thing} {action} {reason}.',
  '{thing} in {place} {action} {time}, {reason}.',
  '{person} did not say whether {thing} {action}, {reason}.',
  'In {place}, {thing} cost {dollars} million, which is {decimal} per cent more than {person} had {verb}.',
  '“This is {claim},” {person} {verb} {time}, “and {thing} {action} {reason}.”',
  'About {thousands} people in {place} have signed a letter against {thing}, and {person} {verb} that it isn’t too late.',
  '{thing} – once called “{claim}” – {action} {time}, {person} {verb}.',
  'It was in {year} that {thing} {action}, and {few} of the witnesses are still living in {place}.',
  '{person} never {verb} that {thing} was worth €{n} billion; the paper from {place} may have been forged.',
  'The naïve view is that {thing} {action} {reason}... but {person} {verb} otherwise {time}.',
  'According to {person}, at least {few} weeks will pass in {place} before {thing} {action}.',
  'Prices rose by {decimal}% in {place} {time}, and without {thing} they would probably have risen by {n}%.',
  'Neither {person} nor the residents of {place} believe that {thing} {action} {time}.',
  'A fact-finding mission of {few} officers left {place} {time}, {reason}, and {person} {verb} that {thing} {action}.',
  'When {thing} {action}, the temperature in {place} was −{n} degrees, {person} {verb}.',
  'The café owners of {place} paid £{thousands} {time}, {reason}, and perhaps {thing} {action} all the same.',
];
