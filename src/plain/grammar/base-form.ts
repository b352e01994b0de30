import nlp from 'compromise/two'
import { basesOf, formsOf } from './verb-forms.ts'

interface VerbMethods {
  two: { transform: { verb: { toInfinitive(form: string, model: object, tense: string): string } } }
}

/** The base form of a past tense or participle, where our own forms of it agree. */
export function baseOfPast(form: string): string | undefined {
  const candidates = basesOf(form).filter((base) => {
    const forms = formsOf(base)
    return base !== form && (forms.past === form || forms.participle === form)
  })
  if (candidates.length < 2) return candidates[0]
  // "organised" could be of "organis" by its shape: compromise knows which verbs there are.
  const { verb } = (nlp.methods() as VerbMethods).two.transform
  const known = verb.toInfinitive(form, nlp.model(), 'PastTense')
  return candidates.find((base) => base === known)
}
