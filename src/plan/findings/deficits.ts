/** Words that read as blame, and a truer way to say the same. */
export const DEFICITS: readonly { find: RegExp; kinder: string }[] = [
  { find: /\brefus(?:es|ed|ing|al) to\b|\brefuses\b/i, kinder: 'finds it very hard to … when …' },
  { find: /\bschool refus(?:er|al)\b/i, kinder: 'is too anxious to come into school' },
  {
    find: /\bhard[- ]to[- ]reach\b/i,
    kinder: 'has not yet been offered help in a way that works for the family',
  },
  { find: /\bnon-?compliant\b|\black of compliance\b/i, kinder: 'cannot yet follow this when …' },
  {
    find: /\b(?:is |can be )?(?:lazy|naughty|manipulative|attention[- ]seeking|defiant|wilful)\b/i,
    kinder: 'shows by this that … is too hard',
  },
  { find: /\bsuffers? from\b/i, kinder: 'has' },
  { find: /\bwheelchair[- ]bound\b/i, kinder: 'uses a wheelchair' },
  {
    find: /\blow[- ]functioning\b|\bhigh[- ]functioning\b/i,
    kinder: 'needs help with …, and does … alone',
  },
  {
    find: /\b(?:has |have |throws )?(?:tantrums?|meltdowns? for no reason)\b/i,
    kinder: 'becomes overwhelmed when …',
  },
  {
    find: /\bfails? to (?:engage|respond|comply|listen|co-?operate)\b/i,
    kinder: 'is not yet able to … without …',
  },
  {
    find: /\b(?:mum|dad|mother|father|parents?) (?:claims?|alleges?|insists?)\b/i,
    kinder: 'the parents say',
  },
  {
    find: /\bchooses? not to (?:engage|speak|join|listen|work|comply)\b/i,
    kinder: 'is not yet able to … when …',
  },
]
