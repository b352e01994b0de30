import { describe, expect, it } from 'vitest'
import { isEnglish } from '../../../src/page/page-language.ts'

const WELSH =
  'Mae plant a phobl ifanc sydd ag anghenion dysgu ychwanegol yn cael cymorth i oresgyn y ' +
  'rhwystrau i ddysgu a chyflawni eu potensial llawn. Gall hyn fod mewn ysgol neu goleg, a bydd y ' +
  'cydlynydd yn gweithio gyda chi a’ch plentyn i benderfynu beth sydd ei angen.'
const POLISH =
  'Jeśli uważasz, że Twoje dziecko ma specjalne potrzeby edukacyjne, porozmawiaj z nauczycielem ' +
  'lub koordynatorem w szkole. Szkoła może udzielić pomocy, a jeśli to nie wystarczy, możesz ' +
  'poprosić władze lokalne o ocenę potrzeb dziecka w zakresie edukacji i zdrowia.'
const ENGLISH =
  'If you think that your child has special educational needs, talk to the teacher or the SENCO at ' +
  'the school. The school can give help, and if this is not enough you can ask the council for an ' +
  'assessment of what your child needs at school and at home.'

describe('language', () => {
  it.each(['en', 'en-GB', 'EN_us', ' en '])('trusts lang=%s', (lang) => {
    expect(isEnglish([lang], () => WELSH)).toBe(true)
  })

  it.each(['cy', 'pl', 'cy-GB', 'enx'])('stops at lang=%s', (lang) => {
    expect(isEnglish([lang], () => ENGLISH)).toBe(false)
  })

  it('takes the first lang that says something', () => {
    expect(isEnglish([null, '', 'cy'], () => ENGLISH)).toBe(false)
  })

  it('looks at the words where no lang is given', () => {
    expect(isEnglish([null, ''], () => ENGLISH)).toBe(true)
    expect(isEnglish([null], () => WELSH)).toBe(false)
    expect(isEnglish([undefined], () => POLISH)).toBe(false)
  })

  it('takes a short text for English', () => {
    expect(isEnglish([null], () => 'Local Offer Birmingham SENDIASS')).toBe(true)
  })
})
