/** Each step does one thing; they run in this order. */
export const STEPS = [
  'contractions',
  'shorthand',
  'semicolons',
  'colons',
  'clauses',
  'citations',
  'brackets',
  'lists',
  'reasons',
  'relatives',
  'participles',
  'verbs',
  'questions',
  'passives',
  'council',
  'jargon',
  'noun strings',
  'nominalisations',
  'phrases',
  'shall',
  'negatives',
  'explain',
] as const
export type StepName = (typeof STEPS)[number]

/** What the guard or the grammar check held against a step. */
export const OBJECTIONS = [
  'number',
  'unit',
  'negation',
  'scope',
  'modal',
  'quantifier',
  'limit',
  'name',
  'reference',
  'vague',
  'roles',
  'order',
  'grammar',
  'empty',
] as const
export type ObjectionKind = (typeof OBJECTIONS)[number]
