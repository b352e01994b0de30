import { describe, expect, test } from 'vitest'
import { makeEasy } from '../../../src/plain/easy-text.ts'
import { easy, noPhrases } from './engine.ts'

describe('what each step does', () => {
  test.each([
    // contractions
    ["They can't wait and shan't ask.", ['They cannot wait and shall not ask.']],
    ["It's late, and it's been slow.", ['It is late, and it has been slow.']],
    ["It's late, isn't it?", ["It is late, isn't it?"]],
    ["The child's plan isn't new.", ["The child's plan is not new."]],
    // shorthand
    ['Ask for help, e.g. a laptop.', ['Ask for help, for example a laptop.']],
    ['They bring pens, paper, etc.', ['They bring pens, paper and so on.']],
    // semicolons, colons, clauses
    ['The plan is late; the school must act.', ['The plan is late.', 'The school must act.']],
    [
      'The answer is simple for all of us: the parents must be asked about it.',
      ['The answer is simple for all of us.', 'The parents must be asked about it.'],
    ],
    [
      'The council must review the plan, and parents can ask for changes to it.',
      ['The council must review the plan.', 'Parents can ask for changes to it.'],
    ],
    [
      'The parents asked for help in May but the council did not reply to them.',
      ['The parents asked for help in May.', 'But the council did not reply to them.'],
    ],
    [
      'Her progress should be watched, and if it falls a meeting must be held.',
      ['Her progress should be watched.', 'If it falls a meeting must be held.'],
    ],
    [
      'Parents reported that he sleeps for four hours a night and that he has a poor diet.',
      [
        'Parents reported that he sleeps for four hours a night.',
        'Parents reported that he has a poor diet.',
      ],
    ],
    // reasons
    [
      'The school changed the plan in the spring because the old one did not help the child at all.',
      [
        'The school changed the plan in the spring.',
        'This was because the old one did not help the child at all.',
      ],
    ],
    [
      'Although the plan has been written by people who know the child, it is still late.',
      ['The plan has been written by people who know the child.', 'But it is still late.'],
    ],
    // relatives and asides
    [
      'Speak to the SENCo, who leads the work on special needs.',
      ['Speak to the SENCo, who leads the work on special needs.'],
    ],
    [
      'You can speak to the teacher, who leads the work on special needs.',
      ['You can speak to the teacher.', 'The teacher leads the work on special needs.'],
    ],
    [
      'The teacher, who must be qualified, leads the work on special needs.',
      ['The teacher must be qualified.', 'The teacher leads the work on special needs.'],
    ],
    [
      'The council sent it late, which means that the parents had little time.',
      ['The council sent it late.', 'This means that the parents had little time.'],
    ],
    [
      'A teaching assistant, trained in Makaton, will run a session for four pupils.',
      [
        'A teaching assistant will run a session for four pupils.',
        'The teaching assistant is trained in Makaton.',
      ],
    ],
    [
      'Fine motor tasks, including drawing, cutting and using cutlery, give him pain.',
      [
        'Fine motor tasks give him pain.',
        'Fine motor tasks include drawing, cutting and using cutlery.',
      ],
    ],
    // participles
    [
      'The school took part in many different kinds of work with families, including visits to homes.',
      [
        'The school took part in many different kinds of work with families.',
        'This included visits to homes.',
      ],
    ],
    // several verbs
    [
      'The school must write the plan with the parents and send a copy to the council officer.',
      [
        'The school must write the plan with the parents.',
        'The school must send a copy to the council officer.',
      ],
    ],
    [
      'A teacher reads the plan with the child and writes notes about the work done that day.',
      [
        'A teacher reads the plan with the child.',
        'The teacher writes notes about the work done that day.',
      ],
    ],
    [
      'Places are given in the order of asking and cannot be kept for anyone.',
      ['Places are given in the order of asking.', 'Places cannot be kept for anyone.'],
    ],
    // lists
    [
      'You can get help with: speech therapy; a laptop for your child at home; and money for trips to school.',
      [
        'You can get help with:',
        '• speech therapy',
        '• a laptop for your child at home, and',
        '• money for trips to school.',
      ],
    ],
    // passives
    ['The plan must be reviewed by the council.', ['The council must review the plan.']],
    ['The plans were not written by teachers.', ['Teachers did not write the plans.']],
    ['They have been told by the school.', ['The school has told them.']],
    ['It is organised by the SENCo.', ['The SENCo organises it.']],
    ['The forms are organised by her.', ['She organises the forms.']],
    // the council
    ['The LA and the Local Authority decide.', ['The council and the council decide.']],
    // the law's way of writing
    ['The authority shall secure the provision.', ['The authority must secure the provision.']],
    ['A council shall not refuse.', ['A council must not refuse.']],
    ['We shall reply soon.', ['We shall reply soon.']],
    [
      'These Regulations shall come into force in May.',
      ['These Regulations shall come into force in May.'],
    ],
    // brackets and references
    [
      'The council must arrange the help (section 42(2)).',
      ['The council must arrange the help.', 'See section 42(2).'],
    ],
    [
      'Parents are the experts on their child (Green and Edwards, 2021).',
      ['Parents are the experts on their child.', 'See Green and Edwards, 2021.'],
    ],
    [
      'Ask the special educational needs team (SENT) about the next meeting.',
      [
        'Ask the special educational needs team about the next meeting.',
        '“SENT” is short for “special educational needs team”.',
      ],
    ],
    [
      'Name a member of staff (who must be a qualified teacher) to lead the work.',
      ['Name a member of staff to lead the work.', 'This person must be a qualified teacher.'],
    ],
    // strings of nouns
    ['Ask for the annual review meeting date.', ['Ask for the date of the annual review meeting.']],
    // double negatives
    ['It is not unlawful to ask.', ['It is lawful to ask.']],
    ['It is not uncommon to wait.', ['It is not uncommon to wait.']],
  ])('%s', (text, expected) => {
    expect(easy(text)).toEqual(expected)
  })
})

describe('what is left alone, because cutting it would change or break it', () => {
  test.each([
    // What "if", "said" or an order reaches may go on past the "and".
    'If you disagree with it, you can appeal to them and the council must reply to you.',
    'Parents said that the school was slow with it and the council did not reply.',
    'It shows the parents and the teachers can work together on the plan.',
    'Ask the school for the form and they will tell you what to do next.',
    // A row of three is not two clauses.
    'The plan sets out needs and outcomes and provision for the child in the class.',
    // Who "which" and "who" mean is not sure.
    'She met the parents of the children and the teachers, who were not pleased about it.',
    // A limit at the end may hold for both verbs.
    'The council must look at the request and tell the parents about it within 6 weeks.',
    'The authority must not refuse the request for a plan because the parents are late with it.',
    // One teacher for all, or one each?
    'Each child is taught by a teacher.',
    'The plan was written by 1 May 2026.',
    'Reports by teachers were written by hand.',
    // "needs" is a thing here, and "labelled" is no verb with a tense.
    'Parents of children labelled with SEND and the needs based on it are in this report.',
    'It works with the principles of the ladder and the partnerships approach in the schools.',
    'We need to pay attention to something in order to learn it well at school each day.',
    'It is easy to hurt someone who trusts you, to leave them without hope for a long time.',
  ])('%s', (text) => {
    expect(easy(text)).toEqual([text])
  })

  test('a heading and a line cut short keep their shape', () => {
    expect(easy('Ways to get help; who to ask')).toEqual(['Ways to get help; who to ask'])
    expect(easy('using the plan (SENT), which helps')).toEqual([
      'using the plan (SENT), which helps',
    ])
  })
})

describe('the word list at work', () => {
  const pairs = [
    { from: 'prior to', to: 'before', kind: 'phrase' as const },
    { from: 'utilise', to: 'use', kind: 'verb' as const },
    { from: 'make an application', to: 'apply', kind: 'verb' as const },
    { from: 'course of action', to: 'plan', kind: 'noun' as const },
    {
      from: 'adequate',
      to: 'good enough',
      kind: 'adjective' as const,
      when: { notBefore: ['an'] },
    },
    { from: 'please note that', to: '', kind: 'phrase' as const },
    { from: 'ensure', to: 'make sure', kind: 'verb' as const },
    { from: 'initial', to: 'opening', kind: 'adjective' as const },
    { from: 'should', to: 'must', kind: 'phrase' as const },
  ]
  const phrases = { pairs, verbs: {}, plurals: {} }
  const made = (text: string) =>
    makeEasy(text, { phrases }).sentences.flatMap((sentence) => sentence.easy)

  test.each([
    ['Prior to the meeting, ask.', 'Before the meeting, ask.'],
    ['She utilises it, they utilised it, using it.', 'She uses it, they used it, using it.'],
    ['They made an application to it.', 'They applied to it.'],
    ['The SENCo utilises it.', 'The SENCo uses it.'],
    ['Two courses of action are open.', 'Two plans are open.'],
    ['Please note that the office is shut.', 'The office is shut.'],
    ['This is an initial step.', 'This is an opening step.'],
    ['They ensure the child is safe.', 'They make sure the child is safe.'],
    // No verb follows what "make sure" would need one for.
    ['They ensure better results.', 'They ensure better results.'],
    ['“Utilise it prior to that,” she said.', '“Utilise it prior to that,” she said.'],
    ['This is an adequate place.', 'This is an adequate place.'],
    ['It is in Prior to Care.', 'It is in Prior to Care.'],
  ])('%s', (text, expected) => {
    expect(made(text)).toEqual([expected])
  })

  test('a pair that changes what is guarded is taken back, and told', () => {
    const { sentences } = makeEasy('You should utilise it.', { phrases })
    expect(sentences[0]?.easy).toEqual(['You should use it.'])
    expect(sentences[0]?.undone.map(({ step, kind }) => ({ step, kind }))).toContainEqual({
      step: 'phrases',
      kind: 'modal',
    })
  })
})

describe('jargon', () => {
  const term = (text: string, form: string, swap: string[], plain = '') => {
    const start = text.indexOf(form)
    return { terms: () => [{ start, end: start + form.length, term: form, swap, plain, id: form }] }
  }

  test.each([
    ['An EHCP is needed.', 'EHCP', 'legal plan for help', 'A legal plan for help is needed.'],
    ['The EHCPs are late.', 'EHCPs', 'legal plan for help', 'The legal plans for help are late.'],
    ['An EHCP process is slow.', 'EHCP', 'legal plan for help', 'An EHCP process is slow.'],
    ['EHCP is a short form.', 'EHCP', 'legal plan for help', 'EHCP is a short form.'],
    ['Ask the SENCo.', 'SENCo', 'special needs lead', 'Ask the special needs lead.'],
    [
      'Ask for your preferred school.',
      'preferred school',
      'school you want',
      'Ask for your preferred school.',
    ],
    [
      'They get additional provision.',
      'additional provision',
      'help',
      'They get additional provision.',
    ],
    ['Ask a parent carer.', 'parent carer', 'parent or carer', 'Ask a parent carer.'],
    [
      'The council must secure the provision specified in it.',
      'the provision',
      'help',
      'The council must secure the help specified in it.',
    ],
  ])('%s', (text, form, swap, expected) => {
    expect(easy(text, term(text, form, [swap]))).toEqual([expected])
  })

  test('a term that stays is explained once', () => {
    const text = 'The SENCo helps. Ask the SENCo.'
    const glossary = {
      terms: () =>
        [4, 25].map((start) => ({
          start,
          end: start + 5,
          term: 'SENCo',
          swap: [],
          id: 'senco',
          plain: 'A teacher who leads the help for children.',
        })),
    }
    expect(easy(text, glossary)).toEqual([
      'The SENCo helps.',
      '“SENCo” means a teacher who leads the help for children.',
      'Ask the SENCo.',
    ])
  })

  test('a meaning that says what somebody must do is not put beside the source', () => {
    const text = 'Ask the SENCo.'
    expect(easy(text, term(text, 'SENCo', [], 'A teacher who must help all children.'))).toEqual([
      text,
    ])
  })
})

test('grades fall and everything is told', () => {
  const text =
    "The plan must be reviewed by the council, which can't refuse; parents shall be told."
  const { sentences, grade } = makeEasy(text, { phrases: noPhrases })
  expect(grade.after.fleschKincaid).toBeLessThan(grade.before.fleschKincaid)
  expect(sentences[0]).toMatchObject({ start: 0, end: text.length, isUnchanged: false })
  expect(sentences[0]?.steps).toContain('semicolons')
})
