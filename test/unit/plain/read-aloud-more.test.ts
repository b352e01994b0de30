import { describe, expect, test } from 'vitest'
import { makeEasy } from '../../../src/plain/easy-text.ts'
import { phrases } from './engine.ts'

/** With all steps and the word list. */
function read(source: string): string[] {
  return makeEasy(source, { phrases }).sentences.flatMap(({ easy }) => easy)
}

describe('faults heard in lessons, plans, papers and council prose', () => {
  // lessons shown on film, talks with parents, a template and two drafts of a plan
  test.each([
    [
      'It may be possible to bring a friend to the review meeting, in which case you should tell us.',
      [
        'It may be possible to bring a friend to the review meeting.',
        'In that case, you should tell us.',
      ],
    ],
    [
      'Barriers to learning are specific factors which keep pupils from making progress at school.',
      [
        'Barriers to learning are specific factors which keep pupils from making progress at school.',
      ],
    ],
    [
      'Teaching assistants (TAs) can help your child at lunchtime.',
      [
        'Teaching assistants can help your child at lunchtime.',
        '“TAs” is short for “teaching assistants”.',
      ],
    ],
    [
      'Inspectors ask about the extent to which leaders listen to the parents of pupils with a plan, and how far they act on what they hear.',
      [
        'Inspectors ask about how far leaders listen to the parents of pupils with a plan, and how far they act on what they hear.',
      ],
    ],
    // what is only supposed is no reason
    [
      'The council will go ahead on the basis that there is no objection.',
      ['The council will go ahead on the basis that there is no objection.'],
    ],
    [
      'The school refused the place on the basis that its classes were full.',
      ['The school refused the place because its classes were full.'],
    ],
    [
      'Plan for the prior knowledge needs of pupils.',
      ['Plan for the prior knowledge needs of pupils.'],
    ],
    ['He has low prior attainment.', ['He has low prior attainment.']],
    ['Keep a log as to how he eats.', ['Keep a log of how he eats.']],
    ['She forgets facts crucial to her success.', ['She forgets facts crucial to her success.']],
    ['Sleep is crucial to her success.', ['Sleep is vital to her success.']],
    ['I helped as per my email.', ['I helped as per my email.']],
    ['Use key concepts mats.', ['Use key concepts mats.']],
    ['It reinforces key messages.', ['It reinforces key messages.']],
    // several with autism benefit; no autism benefit does
    [
      'Pupils with autism benefit greatly from quiet rooms and we must make sure that they have one.',
      [
        'Pupils with autism benefit greatly from quiet rooms.',
        'We must make sure that they have one.',
      ],
    ],
    [
      'We meet in the hall so they can see the pictures on the wall and it is a quiet place.',
      ['We meet in the hall so they can see the pictures on the wall and it is a quiet place.'],
    ],
    [
      'We meet in the hall so they can see the pictures on the wall and talk to us.',
      ['We meet in the hall.', 'This is so they can see the pictures on the wall and talk to us.'],
    ],
    [
      'We put signs up to help the children and so they can find the hall.',
      ['We put signs up to help the children and so they can find the hall.'],
    ],
    [
      'The nurse works on Mondays and so we can meet her then.',
      ['The nurse works on Mondays.', 'So we can meet her then.'],
    ],
    [
      'We thought the plan was late, but in fact we had the wrong date.',
      ['We thought the plan was late, but in fact we had the wrong date.'],
    ],
    [
      'The plan was in the first part of the post, but in fact we had the wrong date.',
      ['The plan was in the first part of the post.', 'But in fact we had the wrong date.'],
    ],
    [
      'The plan is a legal document; asking for changes in writing is a good idea.',
      ['The plan is a legal document.', 'Asking for changes in writing is a good idea.'],
    ],
    [
      'She needs some quiet; having eaten, she may go out to play with her friends.',
      ['She needs some quiet.', 'Having eaten, she may go out to play with her friends.'],
    ],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  // papers on parents and professionals
  test.each([
    // entries of a list of works keep their titles
    [
      'Okafor, B., Lane, T. (2018). The implementation of strategies to assist families.',
      ['Okafor, B., Lane, T.', '(2018).', 'The implementation of strategies to assist families.'],
    ],
    [
      "Lane, T. (forthcoming) 'Assisting families': keeping in touch in the wake of the fire.",
      ['Lane, T.', "(forthcoming) 'Assisting families': keeping in touch in the wake of the fire."],
    ],
    // "can be measured" is the reviews', not the support's
    [
      'Reviews of what needs to be done to ensure good support can be measured with this tool.',
      ['Reviews of what needs to be done to ensure good support can be measured with this tool.'],
    ],
    ['The plan is to ensure staff can help.', ['The plan is to make sure staff can help.']],
    ['The school must implement this approach.', ['The school must put this approach in place.']],
    [
      'They called for the establishment of a new panel.',
      ['They called for the establishment of a new panel.'],
    ],
    [
      'Pupils made four months of progress over the course of a year.',
      ['Pupils made four months of progress over the course of a year.'],
    ],
    ['It is an important component in the plan.', ['It is an important component in the plan.']],
    [
      'It is critical to see the importance of training.',
      ['It is critical to see the importance of training.'],
    ],
    [
      'There are specific studies which also show how much good it does for children.',
      ['There are specific studies which also show how much good it does for children.'],
    ],
    [
      'The scheme is linked to the new plan though it is not clear that any of you will be asked.',
      [
        'The scheme is linked to the new plan.',
        'But it is not clear that any of you will be asked.',
      ],
    ],
    [
      'While a short plan might be a good step, allowing parents to choose, the risk is that it is too vague.',
      [
        'A short plan might be a good step, allowing parents to choose.',
        'But the risk is that it is too vague.',
      ],
    ],
    [
      'Some schools run clubs at noon, some run them at four and some run no clubs at all.',
      ['Some schools run clubs at noon.', 'Some run them at four.', 'Some run no clubs at all.'],
    ],
    [
      'Some parents said that some of the talks were late, some were short and some were dull.',
      ['Some parents said that some of the talks were late, some were short and some were dull.'],
    ],
    [
      'They can tell you what to write, and the school will help you with the form.',
      ['They can tell you what to write.', 'The school will help you with the form.'],
    ],
    ['This can be compounded by noise.', ['This can be made worse by noise.']],
    [
      'There is a strong association between noise and stress.',
      ['There is a strong link between noise and stress.'],
    ],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  // council, school, therapy and charity prose
  test.each([
    // what somebody says is not made a fact
    [
      'Miss X says a nurse identified a plan for her son but they could not find a carer for him.',
      [
        'Miss X says a nurse identified a plan for her son but they could not find a carer for him.',
      ],
    ],
    [
      'Mrs Y said the Council told her it is writing to schools, but the Council did not keep her informed.',
      [
        'Mrs Y said the Council told her it is writing to schools, but the Council did not keep her informed.',
      ],
    ],
    // "their" stays with those it stands for
    [
      'Youth mental health charity Hopetown surveyed nearly 1,000 doctors and discovered that most of their patients were turned away.',
      [
        'Youth mental health charity Hopetown surveyed nearly 1,000 doctors and discovered that most of their patients were turned away.',
      ],
    ],
    // a name with "to" in it is one name
    [
      'It should be read alongside the Home to Eastfield School Travel Policy, the policy that sets out who can get a bus.',
      [
        'It should be read alongside the Home to Eastfield School Travel Policy, the policy that sets out who can get a bus.',
      ],
    ],
    // two conditions, of which one is no question
    [
      'If the school is less than two miles away and/or when a child has no plan, travel help will be thought about.',
      [
        'If the school is less than two miles away and/or when a child has no plan, travel help will be thought about.',
      ],
    ],
    // "This" follows what it means, and the council needs no letters
    [
      'The planning starts with the Education Health and Care plan (EHCP) in Year 9 – this is also called a move.',
      [
        'The planning starts with the Education Health and Care plan in Year 9.',
        'This is also called a move.',
        '“EHCP” is short for “Education Health and Care plan”.',
      ],
    ],
    [
      'A list of the children is sent to the Local Authority (LA).',
      ['A list of the children is sent to the council.'],
    ],
    [
      'Dyslexia can have a long term effect on daily life, and therefore can be a disability in law.',
      [
        'Dyslexia can have a long term effect on daily life.',
        'So dyslexia can be a disability in law.',
      ],
    ],
    [
      'We write about the policy for our pupils in the form of a report.',
      ['We write about the policy for our pupils in the form of a report.'],
    ],
    ['It is given in the form of a letter.', ['It is given as a letter.']],
    [
      'They get help after a referral by a teacher, or following a parental referral.',
      ['They get help after a referral by a teacher, or after a parental referral.'],
    ],
    ['Each school implements the policy.', ['Each school carries out the policy.']],
    ['All pupils can fulfil their potential.', ['All pupils can reach their potential.']],
    [
      'The plan is reviewed at least termly or after a move.',
      ['The plan is reviewed at least every term or after a move.'],
    ],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })

  // and where they were left longer than they need be
  test.each([
    [
      'Rest breaks can be more useful than extra time so it is important to ask for them.',
      ['Rest breaks can be more useful than extra time.', 'So it is important to ask for them.'],
    ],
    [
      'The plan is now final and so it is important that you read it.',
      ['The plan is now final.', 'So it is important that you read it.'],
    ],
    [
      'The panel has accepted the findings and at the end of this letter, we set out what it will do.',
      [
        'The panel has accepted the findings.',
        'At the end of this letter, we set out what it will do.',
      ],
    ],
    [
      'The council agreed to an assessment in early October, but did not send the plan until May.',
      [
        'The council agreed to an assessment in early October.',
        'But the council did not send the plan until May.',
      ],
    ],
    [
      'If the council agree to write a plan they will tell the parents and it will move to the next stage.',
      [
        'What if the council agree to write a plan?',
        'Then they will tell the parents and it will move to the next stage.',
      ],
    ],
    [
      'If you are unsure if this service can help your child please look at our website, where you will find the forms.',
      [
        'What if you are unsure if this service can help your child?',
        'Then please look at our website.',
        'There, you will find the forms.',
      ],
    ],
    [
      'The rules are set out in bold, and governing bodies must keep to them.',
      ['The rules are set out in bold.', 'Governing bodies must keep to them.'],
    ],
    [
      'The breaks have two aims: to let the child take part in fun activities; and to give the parents a rest.',
      [
        'The breaks have two aims:',
        '• to let the child take part in fun activities, and',
        '• to give the parents a rest.',
      ],
    ],
    [
      'Omar is still slow to listen, for example he needs to stop what he is doing.',
      ['Omar is still slow to listen.', 'For example, he needs to stop what he is doing.'],
    ],
    [
      'The tests are done in the spring term, and the results, which are sent to us, are used to plan his support.',
      [
        'The tests are done in the spring term.',
        'The results are sent to us.',
        'The results are used to plan his support.',
      ],
    ],
    [
      'The family paid for tests for Y. The school sent the bill to Miss X. She replied.',
      ['The family paid for tests for Y.', 'The school sent the bill to Miss X.', 'She replied.'],
    ],
    ['It was sent by Y. Ahmed in May.', ['It was sent by Y. Ahmed in May.']],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })
})
