/**
 * The letter on the welcome page to try Sendlight on: our own words, about nobody. It is not in
 * `_locales` because it is English text to be explained, not interface text to be translated.
 */
export const PRACTICE = [
  'Thank you for asking the council for an EHC needs assessment for Sam. Sam already gets SEN Support, and the SENCo has told us about each step of the graduated approach so far.',
  'If we agree to make an EHC plan, Section F will say what help Sam must get. You can talk this over with SENDIASS, who do not work for us.',
]
