/** Lists of abbreviations without their full stop, as parts of regular expressions; grouped by what follows them. */

/** Always followed by a name. */
export const TITLES =
  'Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|Drs?|Profs?|Gens?|Lt|Col|Maj|Capt|Cmdr|Cdr|Cpl|Sgt|Pvt|Adm|Brig|Sens?|Reps?|Govs?|Pres|Hon|Rev|Fr|Msgr|Amb|Supt|Insp|Det|Atty|Ald|Cllr|Mt|Ft|Ste';

/** Ranks, offices and short forms of names: what follows is a name, unless a new sentence is plain. */
const RANKS =
  'M\\/s|Sqn|Sqdn|Ldr|Flt|Wg|Gp|Plt|Lieut|Comdr|Comdt|Cmdt|Cdre|Cmde|RAdm|VAdm|Vice-Adm|Pte|Pfc|Spc|Tpr|Gnr|Spr|Bdr|L\\/Cpl|LCpl|SSgt|MSgt|Hav|Nk|L\\/Nk|Sigm|Const|Insps?|Sub-Insp|Asst|Assoc|Addl|Dy|Dep|Jt|Rt|Adv|Barr|Engr|Eng|Ar|Alh|Cr|Clr|Ch|Shri|Shree|Smt|Sh|Kum|Pt|Pdt|Ust|Secy|Sec|Treas|Commr?|Mgr|Mgmt|Exec|Archbp|Abp|Bp|Ven|Br|Bro|Sis|Ptr|Sra|Srta|Sig|Dra|Ing|Lic|Arq|Supdt|Suptd|Prin|Min|Visc|Hony|Coord|Lect|Coun|Cde|Arc|Surv|Pharm|Evang|Alhj|Mal|Mnr|Mev|Ds|Er|Tmt|Ofc|Ens|Emer|Vis|Adj|Chmn|Mons|Gral|Kh';
const NAMES =
  'Md|Mohd|Mohammd|Muhd|Mhd|Abd|Wm|Chas|Thos|Jas|Robt|Benj|Edw|Danl|Saml|Fredk|Alexr|Richd|Vill|Teh|Distt?|Moh|Ma|bt|bte|Brgy|Bgy|Sto|Sta';
export const NAMED = `${RANKS}|${NAMES}`;

/** Titles that are a town or a month as well: "in Jos. Gunmen came", "in Sep. Arjun left". */
export const PERHAPS_NAMED = 'Jos|Sep|Dir';

/** Can stand at the end of a sentence, but do not as a rule. */
export const SHORTENED =
  "St|Jr|Sr|Dept|Depts|Univ|Govt|Assn|Bros|Ave|Blvd|Rd|Ph\\.?\\s?D|al|eds?|Bldg|Bldgs|Hwy|Hwys|Pkwy|Expy|Fwy|Rte|Cantt|Stn|Jct|Natl|Intl|Int[’']l|Nat[’']l|Gov[’']t|Mfg|Inst|Acad|Hosp|Pri|Rly|Regd|Hqrs?|Bn|Bde|Regt|Div|Coy|Elem|Cong|Cttee|Opp|Esq|Mts|Pk|Sth|Nth|Aust|Qld|Cres|Terr|Tce|Gdns|sq|cu|cit|Env|Agri|Agric|Educ|Mun|Prov|Coll|Comml|Devt|Mgt|Engg|Instn|Commn|Corpn";

/** States and provinces: behind a comma they end a sentence like any word, before an office they do not. */
export const STATES =
  'Ala|Ariz|Ark|Calif|Cal|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nebr|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ont|Que|Alta|Sask|Vic|Tas|Qld';
export const DOTTED_PLACES =
  'D\\.C|N\\.J|N\\.Y|N\\.H|N\\.M|N\\.C|N\\.D|S\\.C|S\\.D|R\\.I|W\\.\\s?Va|B\\.C|P\\.E\\.I|N\\.S|N\\.B|N\\.W\\.T|N\\.S\\.W|A\\.C\\.T|N\\.T|S\\.A|W\\.A|U\\.P|K\\.P|H\\.P|U\\.K|U\\.S|U\\.S\\.A|U\\.A\\.E|P\\.R';

/** Always followed by what they announce; also at the beginning of a sentence. */
export const LATIN =
  '[Ee]\\.\\s?g|[Ii]\\.\\s?e|[Vv]s|v|[Cc]f|[Vv]iz|[Cc]a|c|[Aa]pprox|[Ii]ncl|[Rr]esp|[Aa]ttrib|attr|a\\.\\s?k\\.\\s?a|f\\.\\s?k\\.\\s?a|[Ee]xcl|[Aa]cc';

/** Always followed by what they announce. */
export const GERMAN = 'z\\.\\s?B|d\\.\\s?h|bzw|vgl|sog';

/** Always followed by a number or a letter that names one of many. */
export const NUMBERED =
  'Nos?|Nr|Sect?|Secs|Figs?|Vols?|Ch|Chs|Chap|Chaps|Op|Res|Paras?|pp?|P|Pp|paras?|arts?|figs?|vols?|chs?|chap|exts?|Ext|tel|Tel|Ph|temp|avg|est|Est|Estd|Eqs?|Eqns?|eqs?|eqn|Refs?|Rms?|rm|Bldgs?|bldg|Hwys?|hwy|Rtes?|Rt|rte|Fl|fl|Flr|flr|Apts?|apt|Ste|Blk|blk|Exh|Ex|Exs|Cls?|cls?|Regs?|regs?|Sch|Sched|App|Appx|Tab|Tbl|tbl|Pts?|Bk|bk|Ver|ver|Rev|rev|Ser|ser|Prob|Thm|Cor|Ln|ll|ff|cols?|nn?|vv|ss?|Ss?|Cat|cat|Acc|Acct|acct|a\\/c|A\\/c|Bn|Sqn|Regt|Fr|fol|fols|Pl|pl|pls|Divs?|Grp|Lot|Plat|Pkt';

/** Before a "no" that is an answer. */
export const SAYS_NO =
  'said|says|say|saying|voted|vote|answered|replied|(?:answer|reply) (?:is|was)|a firm|a clear|a flat|[Nn]o,';

/** So are these, unless an article or a number before them shows a word or a unit: "argued with the ref. 20 fans left". */
export const PERHAPS_NUMBERED = 'refs?|secs?|min|max|Arts?';

/** Books of which chapter and verse are named: Matt. 5:3. */
export const BOOKS =
  'Gen|Exod?|Lev|Num|Deut|Josh|Judg|Sam|Kgs|Chron?|Neh|Pss?|Prov|Eccl|Isa|Jer|Ezek|Dan|Matt?|Mk|Lk|Jn|Rom|Cor|Gal|Eph|Phil|Col|Thess|Tim|Heb|Jas|Pet|Rev';

/** Always followed by an amount. */
export const CURRENCIES =
  'Rs|Re|Rps|RS|Tk|Sh|Shs|sh|shs|[KTU][Ss]hs?|KSHS?|Dhs?|Dh|Nu|Rp|Rm|Kr|kr|Frs?|fr|frs|SFr|sFr|Bs|Php|Ptas?|ptas?|Afs|Nrs|NRs|LKRs|SLRs|PKRs|INRs|GH¢';
export const NUMBER_WORDS = 'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Fifteen|Twenty|Fifty|Hundred';

/** A smaller unit follows as a rule: 5 ft. 10 in. */
export const UNITS = 'ft|lbs?|yds?|hrs?|h|st|deg|gal|m|min|mins|gr';
export const SMALL_UNITS = 'in|ins|inches|oz|ozs|lbs?|mins?|minutes|secs?|seconds|ft|feet|dwt|pt|pts|s';

/** Single letters before the year of a birth, a death, a reign. */
export const LIFE = 'b|d|r|m|fl';

/** Signs of a speed or a rate, not of a name: they can end a sentence. */
export const DOTTED_UNITS = 'm\\.p\\.h|k\\.p\\.h|r\\.p\\.m|m\\.p\\.g|p\\.a|p\\.w|o\\.n\\.o';

export const COMPANIES =
  'Inc|Ltd|Co|Corp|Cos|Pty|Pvt|Plc|plc|PLC|LLC|S\\.A|N\\.V|A\\.G|Bhd|Sdn|GmbH|SpA|Oyj|Pte|Tbk|Psc|LLP|Ltda';

export const OFFICES =
  'Chief|Chair|CEO|CFO|COO|President|Vice|Director|Executive|Founder|Spokes|Managing|Senior|Deputy|General|Class';

/** Offices and bodies of a state or a town. */
export const STATE_OFFICES =
  'Govs?\\.|Governor|Lt\\.|Sens?\\.|Reps?\\.|Senator|Premier|Mayor|Atty\\.|Attorney|Supreme|Superior|Circuit|House|Senate|Legislature|Assembly|Parliament|Labor|Liberal|Democrat|Republican|Council|State|Police|Opposition|Chief|Treasurer|Minister|Health|Education|Transport|Dept\\.|Department|Route|Hwy\\.|Highway|Secretary';

/** Counties as Ireland writes them: Co. Mayo. */
export const COUNTIES =
  'Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Durham|Fermanagh|Galway|Kerry|Kildare|Kilkenny|Laois|Leitrim|Limerick|Londonderry|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Tyrone|Waterford|Westmeath|Wexford|Wicklow';

/** Behind the letter of a degree: B. Sc., M.Phil. */
export const DEGREES = 'Sc|Tech|Com|Comm|Phil|Litt|Ed|Eng|Arch|Mus|Div|Pharm|Ch|Chir|Surg|Th|Min|Des|Lib|Lit';

/** Units, interjections and names that have no vowel and yet are no abbreviation that a name follows. */
export const NO_VOWEL_WORDS =
  'Ng|Hm|Hmm|Hmmm|Mm|Mmm|Shh|Pst|Psst|Brr|Grr|Pfft|Tsk|Zzz|Krk|Trst|Nth|Ltd|Plc|Mb|Gb|Tb|Kb|Tv|Pc|Bhd|Tbk|Psc|Spry';
