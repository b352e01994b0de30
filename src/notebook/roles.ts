/** Whom families ask most; anyone else is `other`, in their own words. */
export const ROLES = [
  'senco',
  'class-teacher',
  'educational-psychologist',
  'speech-therapist',
  'caseworker',
  'paediatrician',
  'sendiass',
] as const
