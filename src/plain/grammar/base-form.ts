import nlp from 'compromise/two'
import { basesOf, type Forms, formsOf } from './verb-forms.ts'

interface VerbMethods {
  two: { transform: { verb: { toInfinitive(form: string, model: object, tense: string): string } } }
}

/** The base form of a past tense or participle, where our own forms of it agree. */
export function baseOfPast(form: string): string | undefined {
  return baseBy(form, 'PastTense', (forms) => forms.past === form || forms.participle === form)
}

/** The base form of a word in -ing, where our own forms of it agree. */
export function baseOfIng(form: string): string | undefined {
  return baseBy(form, 'Gerund', (forms) => forms.ing === form)
}

function baseBy(form: string, tense: string, isOf: (forms: Forms) => boolean): string | undefined {
  const candidates = basesOf(form).filter((base) => base !== form && isOf(formsOf(base)))
  if (candidates.length < 2) return candidates[0]
  // "organised" could be of "organis" by its shape: compromise knows which verbs there are.
  const { verb } = (nlp.methods() as VerbMethods).two.transform
  const known = verb.toInfinitive(form, nlp.model(), tense)
  return candidates.find((base) => base === known)
}
