/** The words of English grammar, of which there are few and which do not change. */
const set = (words: string) => new Set(words.split(' '))

export const MODALS = set('must shall should may might can could will would cannot ought')
export const BE = set('am is are was were be been being')
export const BE_FINITE = set('am is are was were')
export const HAVE = set('have has had having')
export const DO = set('do does did')
export const DETERMINERS = set(
  'a an the this that these those my your his her its our their any each every some no all both either neither another such many most much few several enough other own certain more fewer less',
)
export const PRONOUNS = set(
  'i you he she it we they me him her us them this that these those someone anyone everyone nobody everybody somebody anybody something anything everything nothing one none mine yours ours theirs himself herself itself themselves yourself ourselves each other many all some others most both few',
)
export const PREPOSITIONS = set(
  'of in on at by for with from to into onto about above across against along alongside amid among amongst around as before after behind below beneath beside besides between beyond despite during except following inside like near off out outside over past per since through throughout towards toward under underneath until unto up upon via within without regarding concerning than including excluding plus versus',
)
export const SUBORDINATORS = set(
  'if unless until because although though while whilst whereas since when whenever before after once that whether provided providing as so lest wherever till where how why what who whom whose which whatever whoever whichever however',
)
export const ADVERBS = set(
  'also always often usually sometimes never ever only just still already even very too quite rather almost nearly really simply merely mainly mostly generally normally typically especially particularly then there here now soon again perhaps maybe indeed instead otherwise therefore thus hence however moreover furthermore further together well not both yet else once twice away back far long later early first finally rarely seldom hardly nevertheless nonetheless consequently additionally similarly likewise equally accordingly meanwhile',
)
/** Words that join a sentence to the one before and stand in front of its subject. */
export const CONNECTORS = set(
  'however therefore also furthermore moreover additionally consequently similarly likewise instead thus hence then so but and yet nevertheless nonetheless meanwhile finally firstly secondly thirdly lastly indeed equally ultimately importantly unfortunately crucially accordingly sadly clearly essentially basically fortunately obviously naturally interestingly alternatively conversely subsequently',
)
/** Verbs that take a clause: what follows them is said, thought or shown, not stated. */
export const SAYING = set(
  'say says said tell tells told think thinks thought believe believes believed argue argues argued claim claims claimed suggest suggests suggested show shows showed find finds found know knows knew feel feels felt report reports reported explain explains explained ask asks asked agree agrees agreed note notes noted hope hopes hoped mean means meant ensure ensures ensured decide decides decided see sees saw recognise recognises recognised understand understands understood acknowledge acknowledges acknowledged consider considers considered state states stated conclude concludes concluded imply implies implied indicate indicates indicated reveal reveals revealed describe describes described assume assumes assumed remember',
)
/** Adverbs that stand between a subject and its verb. */
export const FREQUENCY_ADVERBS = set(
  'always often usually sometimes never also only still already rarely seldom just even normally generally typically now then not ever clearly mainly currently simply really actually probably certainly fully regularly directly effectively successfully increasingly jointly carefully',
)
