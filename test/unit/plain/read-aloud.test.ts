import { describe, expect, test } from 'vitest'
import { makeEasy } from '../../../src/plain/easy-text.ts'
import { phrases } from './engine.ts'

/** With all steps and the word list. */
function read(source: string): string[] {
  return makeEasy(source, { phrases }).sentences.flatMap(({ easy }) => easy)
}

describe('faults heard when real documents were read aloud', () => {
  // research on parents and schools
  test.each([
    [
      'The review found some key principles, exploring key themes at every stage.',
      ['The review found some key principles, exploring key themes at every stage.'],
    ],
    ['The key principles of the plan were set.', ['The main principles of the plan were set.']],
    [
      'Historically parental support has been weak here.',
      ['Historically parental support has been weak here.'],
    ],
    ['Historically, the council kept it on paper.', ['In the past, the council kept it on paper.']],
    ['His anxiety can be exacerbated by noise.', ['His anxiety can be made worse by noise.']],
    [
      'She is accountable for the deployment of resources.',
      ['She is accountable for the use of resources.'],
    ],
    ['The meeting is via Zoom.', ['The meeting is on Zoom.']],
    ['The lack of trust continues to be problematic.', ['The lack of trust is still a problem.']],
    [
      'The support therefore continues to be given at home.',
      ['The support is therefore still given at home.'],
    ],
    ['They work in partnership with each other.', ['They work with each other.']],
    ['Parents consider their views to be heard.', ['Parents consider their views to be heard.']],
    // "also" once is enough
    [
      'Furthermore, within the code, schools are also encouraged to ask you.',
      ['Within the code, schools are also encouraged to ask you.'],
    ],
    [
      'Furthermore, the school must tell you who also comes.',
      ['Also, the school must tell you who also comes.'],
    ],
    // whoever "they" are, it is not the council
    [
      'The council has to be sure that parents are happy and that they think the plan is right for him.',
      [
        'The council has to be sure that parents are happy and that they think the plan is right for him.',
      ],
    ],
    [
      'The report found that parents were unhappy with the draft plan and that they wanted more help.',
      [
        'The report found that parents were unhappy with the draft plan.',
        'The report found that they wanted more help.',
      ],
    ],
    [
      'The appeal is deemed to be withdrawn if nobody replies.',
      ['The appeal is deemed to be withdrawn if nobody replies.'],
    ],
    [
      'Doctors were deemed to be the only people who knew.',
      ['Doctors were seen as the only people who knew.'],
    ],
    [
      'The school lost two of its teachers in the spring, which in turn led to shorter lessons for all.',
      [
        'The school lost two of its teachers in the spring.',
        'This in turn led to shorter lessons for all.',
      ],
    ],
    [
      'Parents said that he sleeps for four hours a night and that he does not eat well at home.',
      [
        'Parents said that he sleeps for four hours a night.',
        'Parents said that he does not eat well at home.',
      ],
    ],
    // who is set against others
    [
      'Some parents do not know that they can help with reading while others would like to help but have no time.',
      [
        'Some parents do not know that they can help with reading.',
        'Others would like to help but have no time.',
      ],
    ],
    [
      'Some parents say that some of the staff listen well while others do not have the time to do so.',
      [
        'Some parents say that some of the staff listen well while others do not have the time to do so.',
      ],
    ],
    [
      'There are many reasons why parents might be slow to ask but there are also some rules to know.',
      [
        'There are many reasons why parents might be slow to ask.',
        'But there are also some rules to know.',
      ],
    ],
    [
      'The school shared the plan with all its staff, helping them to see what works and making the day calmer for him.',
      [
        'The school shared the plan with all its staff.',
        'This helped them to see what works and made the day calmer for him.',
      ],
    ],
    [
      'He worked hard, and now, five years later, he stands at the gate, and we hope for him.',
      ['He worked hard.', 'Now, five years later, he stands at the gate.', 'We hope for him.'],
    ],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  // lessons and training for teachers
  test.each([
    [
      'Some pupils lacked critical prior knowledge.',
      ['Some pupils lacked critical prior knowledge.'],
    ],
    ['Ask about their prior knowledge.', ['Ask about their prior knowledge.']],
    [
      'Some gaps come from vocabulary comprehension.',
      ['Some gaps come from vocabulary comprehension.'],
    ],
    [
      'A word needs to be heard again in order to be kept.',
      ['A word needs to be heard again in order to be kept.'],
    ],
    ['In order to be heard, you must write to us.', ['To be heard, you must write to us.']],
    [
      'He has a need which impacts on them accessing school.',
      ['He has a need which impacts on them accessing school.'],
    ],
    ['He has a need which impacts on his learning.', ['He has a need which affects his learning.']],
    [
      'Write a hypothesis about the help that could work.',
      ['Write a hypothesis about the help that could work.'],
    ],
    [
      'He may require further adaptation to the room.',
      ['He may need further adaptation to the room.'],
    ],
    // what somebody does themselves is told, not asked
    [
      'If children finished the first task early, I could give them something new to read in the library.',
      [
        'If children finished the first task early, I could give them something new to read in the library.',
      ],
    ],
    [
      'Some people need more help at school, although having a plan is not the only way to get it.',
      ['Some people need more help at school.', 'But having a plan is not the only way to get it.'],
    ],
    [
      'Each school must meet the needs of its pupils and families need to be told about the plan.',
      [
        'Each school must meet the needs of its pupils.',
        'Families need to be told about the plan.',
      ],
    ],
    [
      'Children learn best by doing things for themselves – when they can touch and see it, they remember it.',
      [
        'Children learn best by doing things for themselves.',
        'When they can touch and see it, they remember it.',
      ],
    ],
    [
      'The letter will tell you what the school has decided to do for your child and how you can ask for more help.',
      [
        'The letter will tell you:',
        '• what the school has decided to do for your child, and',
        '• how you can ask for more help.',
      ],
    ],
    // parts of a law have verbs too
    [
      'Chapter 6 outlines the duties of all schools, this includes finding needs early.',
      ['Chapter 6 outlines the duties of all schools.', 'This includes finding needs early.'],
    ],
    [
      'Section 36 applies to all children in the area and the council must follow it in each case.',
      [
        'Section 36 applies to all children in the area.',
        'The council must follow it in each case.',
      ],
    ],
    [
      'Using this guide is easy for most parents and schools can print it for them at any time.',
      ['Using this guide is easy for most parents.', 'Schools can print it for them at any time.'],
    ],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  // talks about forums, blog posts and a course for mentors
  test.each([
    // what others said goes on after the mark
    [
      'The doctor told me that the boy may never walk; he may never speak to us.',
      ['The doctor told me that the boy may never walk; he may never speak to us.'],
    ],
    [
      'There is truth in the claim that a plan is not a list; it is a promise to the child.',
      ['There is truth in the claim that a plan is not a list; it is a promise to the child.'],
    ],
    [
      'We think that the plan is late; it was due in May.',
      ['We think that the plan is late.', 'It was due in May.'],
    ],
    [
      'The trust works with the Health Board (HBs) in each of our towns.',
      ['The trust works with the Health Board (HBs) in each of our towns.'],
    ],
    [
      'The trust works with the Health Boards (HBs) in each of our towns.',
      [
        'The trust works with the Health Boards in each of our towns.',
        '“HBs” is short for “Health Boards”.',
      ],
    ],
    [
      'I asked all of the parents at the school gate in May, looking to find out whether they had a plan.',
      [
        'I asked all the parents at the school gate in May, looking to find out whether they had a plan.',
      ],
    ],
    [
      'If the end of our only club for deaf children is not a reason to act, I do not know what is.',
      [
        'If the end of our only club for deaf children is not a reason to act, I do not know what is.',
      ],
    ],
    [
      'Not every school has a nurse who comes in to see the pupils each week, which is important.',
      [
        'Not every school has a nurse who comes in to see the pupils each week, which is important.',
      ],
    ],
    [
      'We drew the steps of the meeting for you (see the chart, above).',
      ['We drew the steps of the meeting for you.', 'See the chart, above.'],
    ],
    [
      'This can be hard when a child is often ill, and so we must ask about health at each visit.',
      ['This can be hard when a child is often ill.', 'So we must ask about health at each visit.'],
    ],
    [
      'There are many reasons why a parent may not come, so we should not judge them for it.',
      ['There are many reasons why a parent may not come.', 'So we should not judge them for it.'],
    ],
    [
      'It is hard for us to help if a child is often ill, so we must ask about health at each visit.',
      [
        'It is hard for us to help if a child is often ill, so we must ask about health at each visit.',
      ],
    ],
    [
      'The boy felt tired after the long drive; he went to bed.',
      ['The boy felt tired after the long drive.', 'He went to bed.'],
    ],
    [
      'The move can be hard, thus making school harder still.',
      ['The move can be hard, making school harder still.'],
    ],
    ['They are aware of what she needs.', ['They know what she needs.']],
    ['They are aware of the plan.', ['They know about the plan.']],
    [
      'There was a rise in requests and a concomitant rise in appeals.',
      ['There was a rise in requests and a related rise in appeals.'],
    ],
    ['We train staff and enable them to help.', ['We train staff and enable them to help.']],
    [
      'It helps staff to work with pupils with SEND effectively.',
      ['It helps staff to work with pupils with SEND effectively.'],
    ],
    ['Schools are totally reliant on parents here.', ['Schools rely totally on parents here.']],
    ['When things go awry, tell us.', ['When things go wrong, tell us.']],
    ['It is an exemplary plan.', ['It is a very good plan.']],
    ['We transition pupils back into class.', ['We move pupils back into class.']],
    ['It has thrown up a number of questions.', ['It has raised a number of questions.']],
    ['We decide on a bespoke basis.', ['We decide case by case.']],
    ['They place the onus on the child.', ['They put the burden on the child.']],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })
})
