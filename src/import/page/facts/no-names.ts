/** Lines that are written like the name of a person and are that of a section, an institution or a place. */

const WORDS =
  'news report reports reporter correspondent desk staff office press release opinion opinions analysis editorial politics business sport sports world national international local regional review reviews interview feature features story stories article articles essay essays commentary column blog journal magazine times post tribune herald daily weekly gazette monitor agency bureau institute institution centre center university college council committee ministry department foundation society association group team project programme program series special senior fellow fellows professor director ambassador minister breaking latest update updates home about contact share read print follow also more top most editor letter letters ' +
  'climate change human rights foreign policy prime time security defence defense energy law justice science technology health education culture arts life style money market markets economy economics finance trade war peace music film food travel photo photos video videos audio podcast public affairs current general social media environment nature water history religion gender women youth children election elections government cabinet parliament court police army force nuclear terrorism crime industry agriculture transport housing labour labor migration development democracy affairs relations studies research books theatre fashion family events ' +
  'east west north south eastern western northern southern central asia africa america europe pacific gulf middle new united nations republic kingdom union saudi arabia sri hong kong los las san santa city town island islands street road river lake bay strait sea mount port fort valley the of and';
const HAS_WORD = new RegExp(`(?:^|\\s)(?:${WORDS.split(' ').join('|')})(?:\\s|$)`, 'i');

/** Places of two words, of which neither says that it is one. */
const PLACES =
  /^(?:abu dhabi|addis ababa|buenos aires|burkina faso|cabo verde|cape verde|costa rica|dar es salaam|dera .+|el salvador|guinea bissau|kuala lumpur|la paz|mexico .+|monte carlo|nizhny novgorod|novi sad|nur sultan|papua .+|phnom penh|puerto rico|quezon .+|rio de .+|salt lake.*|santo domingo|sierra leone|tel aviv|ulan bator|washington dc)$/i;

export const isNoPerson = (line: string): boolean => HAS_WORD.test(line) || PLACES.test(line);
