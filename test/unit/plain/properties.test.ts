import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlDocument } from '../../../src/documents/html-document.ts'
import { plainDocument } from '../../../src/documents/plain-document.ts'
import { type EasySentence, makeEasy } from '../../../src/plain/easy-text.ts'
import { realFiles, testOnReal } from '../../real-documents.ts'
import { phrases } from './engine.ts'
import { differences } from './watched.ts'

/** Machines that do other work are slow. */
const TIME = 60_000

const anyOf = (...words: string[]) => fc.constantFrom(...words)

const subject = anyOf(
  'The council',
  'The local authority',
  'The LA',
  'Parents',
  'The SENCo',
  'All schools',
  'A teacher',
  'Leeds City Council',
  'Your child',
  'Each school',
  'No school',
  'Some parents',
  'They',
  'You',
  'The head teacher of the school',
  'Ms Green',
  'Anyone who works with the child',
)
const modal = anyOf(
  'must',
  'must not',
  'should',
  'should not',
  'may',
  'can',
  'cannot',
  "can't",
  'will',
  'shall',
  'shall not',
  "shan't",
  'could',
  'might',
  'need to',
  'is expected to',
  'has to',
  'would',
)
const deed = anyOf(
  'send the plan to the parents',
  'review the plan',
  'tell the tribunal',
  'write 3 reports',
  'give consideration to the views of the child',
  'make an application for a place',
  'ensure that the help is given',
  'work with the family',
  'refuse the request',
  'name a school',
  'provide access to a quiet room',
  'offer 15 hours of therapy',
  'pay £6,000 to the school',
  'carry out an assessment',
  'liaise with the Educational Psychologist',
  'commence the process',
)
const bound = anyOf(
  '',
  '',
  ' within 6 weeks',
  ' before 15 March 2026',
  ' by 1 May 2026',
  ' at least once a term',
  ' where possible',
  ' for up to 5 hours a week',
  ' if the parents ask',
  ' unless the school objects',
  ' until the child is 25',
  ' (section 42(2))',
  ' (regulation 12)',
  ' (Green and Edwards, 2021)',
  ' as appropriate',
  ' only',
  ' in Year 6',
  ' prior to the meeting',
  ' in England',
  ' without delay',
)
const tail = anyOf(
  '',
  '',
  ', which helps the family',
  ', who must reply within 15 days',
  ' because it is the law',
  ', including speech therapy and a laptop',
  ', allowing the child to learn',
  ' so that no child is left out',
  ', although this may change',
  ' in order to help the child learn at home',
  ', such as reading, writing and maths',
  ' and the school should agree',
  ', but parents may not want it',
  '; the tribunal can change it',
  ' and keep it until the child is 25',
  ' or ask the school to do so',
  ' together with parents, carers, teachers and other staff',
  ', but at this point, it may change',
  ' and there is no charge for this',
  ' – it is free for families',
)
const active = fc
  .tuple(subject, modal, deed, bound, tail)
  .map(([who, how, what, when, more]) => `${who} ${how} ${what}${when}${more}.`)
const passive = fc
  .tuple(
    anyOf(
      'The plan',
      'Two reports',
      'The views of the child',
      'It',
      'They',
      'Your request',
      'A decision',
    ),
    anyOf('must be', 'should be', 'may not be', 'is', 'was', 'has been', 'cannot be', 'will be'),
    anyOf('reviewed', 'written', 'sent', 'organised', 'considered', 'refused', 'checked'),
    anyOf(
      ' by the council',
      ' by the SENCo',
      ' by teachers',
      ' by them',
      ' by a specialist',
      ' by 1 June 2026',
      '',
    ),
    bound,
    tail,
  )
  .map((parts) => `${parts[0]} ${parts.slice(1, 3).join(' ')}${parts.slice(3).join('')}.`)
const conditional = fc
  .tuple(
    anyOf('If', 'Unless', 'When', 'Although', 'Before'),
    anyOf('the council agrees', 'you move to Kent', 'the plan is late'),
    active,
  )
  .map(
    ([word, clause, rest]) => `${word} ${clause}, ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`,
  )
const sentence = fc.oneof(active, passive, conditional)

/** What was made of a sentence, without the meanings of terms added after it. */
function madeOf({ easy, steps }: EasySentence): string {
  return (steps.includes('explain') ? easy.slice(0, -1) : easy).join(' ')
}

function faultsOf(all: readonly EasySentence[]): string[] {
  return all.flatMap((each) => {
    const told = differences(each.source, madeOf(each))
    return told.length > 0 ? [`${told.join('; ')}\n  ${each.source}\n  ${madeOf(each)}`] : []
  })
}

const wellFormed = (easy: string) =>
  /^[^\p{Ll}]*\p{Lu}|^\P{L}*$/u.test(easy) && /[.!?:…]\W*$/.test(easy)

describe('generated sentences', () => {
  test(
    'nothing guarded is lost or gained',
    () => {
      fc.assert(
        fc.property(sentence, (text) => {
          expect(faultsOf(makeEasy(text, { phrases }).sentences)).toEqual([])
        }),
        { numRuns: 1500 },
      )
    },
    TIME,
  )

  test(
    'every easy sentence is whole to the eye',
    () => {
      fc.assert(
        fc.property(sentence, (text) => {
          const { sentences } = makeEasy(text, { phrases })
          expect(sentences.length).toBeGreaterThan(0)
          for (const { easy } of sentences) {
            expect(easy.length).toBeGreaterThan(0)
            for (const each of easy) if (!each.startsWith('• ')) expect(each).toSatisfy(wellFormed)
          }
        }),
        { numRuns: 500 },
      )
    },
    TIME,
  )

  test(
    'what was made easy is kept when it is made easy again',
    () => {
      fc.assert(
        fc.property(sentence, (text) => {
          const once = makeEasy(text, { phrases }).sentences.map(madeOf).join(' ')
          const twice = makeEasy(once, { phrases }).sentences.map(madeOf).join(' ')
          expect(differences(once, twice)).toEqual([])
        }),
        { numRuns: 300 },
      )
    },
    TIME,
  )

  test(
    'any text at all has an answer for every sentence, with true offsets',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
          for (const each of makeEasy(text, { phrases }).sentences) {
            expect(text.slice(each.start, each.end)).toBe(each.source)
            expect(each.easy.join('')).not.toBe('')
          }
        }),
        { numRuns: 300 },
      )
    },
    TIME,
  )
})

testOnReal(
  'nothing guarded is lost or gained in real texts and pages',
  () => {
    const all: EasySentence[] = []
    for (const kind of ['texts', 'pages'] as const) {
      for (const file of realFiles(kind)) {
        const text = readFileSync(file, 'utf8')
        const { blocks } = kind === 'pages' ? htmlDocument(text) : plainDocument(text)
        for (const block of blocks) all.push(...makeEasy(block.text, { phrases }).sentences)
      }
    }
    expect(all.length).toBeGreaterThan(2000)
    expect(faultsOf(all)).toEqual([])
    const complete = all.filter(({ source }) => /^\p{Lu}[\s\S]*[.!?]$/u.test(source))
    const odd = complete
      .flatMap(({ easy }) => easy)
      .filter((easy) => !easy.startsWith('• ') && !wellFormed(easy))
    expect(odd).toEqual([])
  },
  240_000,
)
