import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('where a sentence may be cut, and where not', () => {
  test.each<[string, string[]]>([
    // clauses with an opening, with "there", after a dash
    [
      'I can use simple words with the pupils, but at this point, I still need to support them.',
      [
        'I can use simple words with the pupils.',
        'But at this point, I still need to support them.',
      ],
    ],
    [
      'It talks about being heard by the school, but actually it does not always lead to change.',
      [
        'It talks about being heard by the school.',
        'But actually it does not always lead to change.',
      ],
    ],
    [
      'The framework fails to join the rights and there continues to be a tension between the two.',
      [
        'The framework fails to join the rights.',
        'There continues to be a tension between the two.',
      ],
    ],
    [
      'We look at what works when it is busy – we get feedback from parents on most days.',
      ['We look at what works when it is busy.', 'We get feedback from parents on most days.'],
    ],
    // what was done to a thing is not its own deed
    [
      'The feedback was copied out and analysed by theme in terms of the questions that were asked.',
      [
        'The feedback was copied out and analysed by theme in terms of the questions that were asked.',
      ],
    ],
    [
      'Each area can do it as each area has its own needs, which is valuable to the families there.',
      [
        'Each area can do it as each area has its own needs.',
        'This is valuable to the families there.',
      ],
    ],
    [
      'The service can provide a link between parents and staff, helping parents to understand the reports.',
      [
        'The service can provide a link between parents and staff.',
        'This can help parents to understand the reports.',
      ],
    ],
    // a duty is not told again as a fact
    [
      'The school must share the plan with all staff this term, helping parents to understand the reports.',
      [
        'The school must share the plan with all staff this term, helping parents to understand the reports.',
      ],
    ],
    [
      "The new plan has several clear aims for all of us, including 'a say for children' and 'more choice'.",
      [
        'The new plan has several clear aims for all of us.',
        "This includes 'a say for children' and 'more choice'.",
      ],
    ],
    // somebody's title
    ['(2015) The new law isn’t so new.', ['(2015) The new law isn’t so new.']],
  ])('%s', (text, expected) => {
    expect(easy(text)).toEqual(expected)
  })
})

describe('lists that a sentence ends with', () => {
  test.each<[string, string[]]>([
    [
      'Key workers in a large school can include the SENCO, inclusion leaders, teaching assistants, learning mentors and class teachers.',
      [
        'Key workers in a large school can include:',
        '• the SENCO',
        '• inclusion leaders',
        '• teaching assistants',
        '• learning mentors, and',
        '• class teachers.',
      ],
    ],
    [
      'Teachers help their pupils most of all by naming the words that will help, clearly showing what they mean, and then pointing it out.',
      [
        'Teachers help their pupils most of all by:',
        '• naming the words that will help',
        '• clearly showing what they mean, and',
        '• then pointing it out.',
      ],
    ],
    // no lists: one name, what may hang on another word, an item with a list of its own
    ...[
      'The council wrote to all of the families before the long summer holiday about the changes to Education, Health and Care Needs Assessments.',
      'Part of the work involves looking at how these will shape planning, use of rooms, style of teaching and help in class.',
      'The group must meet within six weeks to talk about the needs of the child, parents and school staff.',
      'Some families have a number of advantages in respect of dealing with other groups including being able to use their words, feeling able to ask and having help.',
      'It is plain there are two main ways to increasing success in parent/teacher friendships, enabling successful planning and reviewing and in resolving quarrels.',
    ].map((text): [string, string[]] => [text, [text]]),
  ])('%s', (text, expected) => {
    expect(easy(text)).toEqual(expected)
  })
})
