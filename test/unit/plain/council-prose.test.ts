import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

/** Shapes that letters and pages of councils have, each after a fault that was seen. */

describe('what stays as it is, because the cut would say something else', () => {
  test.each([
    // "Support" is what is published, not what must be done.
    'The council must publish a list of all the clubs and support it expects to find for children in its area.',
    // "Aims" are in the row of what the paper holds.
    'A school paper holds a great deal about the mission, values, vision and aims for pupils in each year group.',
    'Settling a quarrel there is free, private and aims to help both sides in a quick and kind way.',
    // The words are plain, not the readers.
    'The readers of this report are parents so staff try to make sure the wording used in it is short and is plain.',
    // They were invited; they invite nobody.
    'They will ask for a report from you, teachers or tutors and other people invited to the yearly meeting.',
    // Whom it includes would stand too far away.
    'The head will send a note about the changes that the people there (including you and your child) asked for.',
    // All three are done to the needs.
    'The aim of the new team is to bring all of the schools in the area together in finding, naming and meeting needs.',
    // The council gives the breaks, not the Act.
    'The Act asks each council in the land to help carers of disabled children to go on by giving them a break.',
    // Which of the two lets you work?
    'A short break is different from day care in a nursery, which helps parents and carers to work.',
    // "Others" do not learn; it is they who are told.
    'The team helps by giving advice to teachers, parents and others on the kind of help a child may need at school.',
    // Three conditions, of which the second is no fact.
    'If there is worry about her progress, her needs have changed or she is at risk, then the review may be earlier.',
    // The days are offered to both of them, and "allocated" says of which days.
    'The number of days of short trips allocated to a pupil and their carer and the kind of trip offered will be agreed in the spring.',
    'The forms sent to the nursery and the health visitor and the notes made at home must all be read by the panel.',
    // Both may be so, or neither.
    'Or perhaps the class teacher is worried and you do not know the reason for it at all.',
    // What would stand alone is half of a pair.
    'Long walks in the town are not only tiring for him, but in most cases they end with tears for all of you.',
    // Things that look like verbs.
    'The visit can show the worries of a parent and a record of health needs to be met in the next school year.',
    'She is on the desk all day to answer phone calls and concerns from carers in the town and the villages.',
    // "Names" belongs to the plan, under what is to be checked.
    'This is to check the plan clearly lists each need of the child and names the person who will meet it.',
    // Care and patience are needed, both of them.
    'It will have added to her worries about school, meaning care and patience will be needed when she comes back.',
    // Which of the two pairs is it that is visited?
    'The nurse will visit you and your child and your partner can come along too if you want him to be there.',
    // Family activities, school activities and social ones.
    'It aims to promote calm days and the ability of the child or young person to join in with family, school and social activities.',
    // What comes after the row is not in it.
    'Swimming is a fun form of exercise to build up strength in sports such as running, rowing and cycling, despite any stiff joints.',
    // The date is set after the meeting; the choice is not made after it.
    'If you decide to change school, after the first meeting with the head, a date will be set to see the plan.',
    // What the duty is, not what it is for.
    'The new rule places a duty on all of the schools in the area to make plans for pupils with poor health.',
    // "This" is what was said before.
    'If your child is in a nursery, this will be the person who knows him best and who sees him each day.',
    // Not the row of what she is included in.
    'Pupils should be fully included in the planning day, joining all or part of the morning with their key worker.',
  ])('%s', (text) => {
    expect(easy(text)).toEqual([text])
  })
})

describe('what is opened', () => {
  test.each([
    [
      'If your child has an education, health and care plan, we will read it each year with you and the school.',
      [
        'Does your child have an education, health and care plan?',
        'If so, we will read it each year with you and the school.',
      ],
    ],
    [
      'If your child is under five, then the council should look at the plan once in every three to six months.',
      [
        'Is your child under five?',
        'If so, the council should look at the plan once in every three to six months.',
      ],
    ],
    [
      'Most quarrels end with mediation, however, if you disagree with the council, you can appeal.',
      [
        'Most quarrels end with mediation.',
        'But if you disagree with the council, you can appeal.',
      ],
    ],
    [
      'The council is in charge of the review, but gathering the reports can be left to the school.',
      [
        'The council is in charge of the review.',
        'But gathering the reports can be left to the school.',
      ],
    ],
    [
      'Parents know their children better than anyone and they have a right to be heard.',
      ['Parents know their children better than anyone.', 'They have a right to be heard.'],
    ],
    [
      'It can give the work to a school, but it is the local authority’s duty to see that it is done.',
      ['It can give the work to a school.', 'But it is the council’s duty to see that it is done.'],
    ],
    // "So" of what follows, which is nobody's aim.
    [
      'It is quick to book a visit on the phone so we will also send you a map of the site with the letter you get.',
      [
        'It is quick to book a visit on the phone.',
        'So we will also send you a map of the site with the letter you get.',
      ],
    ],
    // The row has its own ends: what the people are is no item of it.
    [
      'The panel also asks for letters from people who know your child, such as nurses, club leaders and child minders.',
      [
        'The panel also asks for letters from people who know your child.',
        'Examples are nurses, club leaders and child minders.',
      ],
    ],
    // A name is not "these".
    [
      'The report is then passed to Miss Adeyemi who will book the visit with you and the class teacher.',
      [
        'The report is then passed to Miss Adeyemi.',
        'Miss Adeyemi will book the visit with you and the class teacher.',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(easy(text)).toEqual(expected)
  })

  test('a reference in brackets, which reads as one', () => {
    expect(easy('The council must do this by law (under section 38 of the Act).')).toEqual([
      'The council must do this by law.',
      'See section 38 of the Act.',
    ])
  })

  test('nothing in a field of a template', () => {
    expect(easy('{{ the_local_authority_name }} for the LA')).toEqual([
      '{{ the_local_authority_name }} for the LA',
    ])
  })
})
