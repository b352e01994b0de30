import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('who does it comes before what is done', () => {
  test.each([
    // after each modal, and in each tense
    ['The plan should be read by the tutor.', 'The tutor should read the plan.'],
    ['The request may be refused by the panel.', 'The panel may refuse the request.'],
    ['Help is being given by the nurse.', 'The nurse is giving help.'],
    ['The form had been sent by the clinic.', 'The clinic had sent the form.'],
    ['The call should have been made by the tutor.', 'The tutor should have made the call.'],
    ['The targets need to be set by the tutor.', 'The tutor needs to set the targets.'],
    ['The bus has to be booked by parents.', 'Parents have to book the bus.'],
    ['The plan is to be read by the panel in May.', 'The panel is to read the plan in May.'],
    // "not" and adverbs keep their place before the verb
    ['The form has not yet been signed by the head.', 'The head has not yet signed the form.'],
    ['The log was not checked by the tutor.', 'The tutor did not check the log.'],
    ['The club is usually run by the TA.', 'The TA usually runs the club.'],
    ['The bus will be fully funded by the council.', 'The council will fully fund the bus.'],
    // several verbs, and verbs of two words
    ['The log is kept and checked by the tutor.', 'The tutor keeps and checks the log.'],
    [
      'The goals are set, checked and changed by the tutor each term.',
      'The tutor sets, checks and changes the goals each term.',
    ],
    ['The test was carried out by Dr Lane.', 'Dr Lane carried out the test.'],
    ['They are looked after by the council.', 'The council looks after them.'],
    ['It must be filled in by a parent.', 'A parent must fill it in.'],
    [
      'The views of parents should be taken into account by the panel.',
      'The panel should take the views of parents into account.',
    ],
    ['Letters are reviewed and sorted by senior staff.', 'Senior staff review and sort letters.'],
    ['The funds were cut by the government.', 'The government cut the funds.'],
    // openings stay in front
    [
      'In Year 6, the plan must be changed by the council by 15 February.',
      'In Year 6, the council must change the plan by 15 February.',
    ],
    ['If you move, you will be told by the council.', 'If you move, the council will tell you.'],
    // a person or a place in between
    [
      'Sam was referred to the clinic by the health visitor in 2021.',
      'The health visitor referred Sam to the clinic in 2021.',
    ],
    ['Forms must be sent to us by parents by 3 May.', 'Parents must send forms to us by 3 May.'],
    // doers of several words
    [
      'You will be called by a member of the SEND team within 5 days.',
      'A member of the SEND team will call you within 5 days.',
    ],
    [
      'The talk is given by the SENCO, the nurse and the parents.',
      'The SENCO, the nurse and the parents give the talk.',
    ],
    [
      'He was seen by a speech and language therapist at home.',
      'A speech and language therapist saw him at home.',
    ],
    ['The rule must be kept by all staff.', 'All staff must keep the rule.'],
    ['He was told by staff at Hill School.', 'Staff at Hill School told him.'],
    [
      'Training has been provided to all staff by the Psychology Service.',
      'The Psychology Service has provided training to all staff.',
    ],
    ['Group work is led by a TA three times a week.', 'A TA leads group work three times a week.'],
    [
      'Top-up money is paid by the council to the school.',
      'The council pays top-up money to the school.',
    ],
    // what the doer has somebody do
    ['Parents will be asked by the school to sign.', 'The school will ask parents to sign.'],
    // a thing that causes
    ['Learning can be affected by noise.', 'Noise can affect learning.'],
    // somebody's name
    ['Robin is taught by a tutor.', 'A tutor teaches Robin.'],
  ])('%s', (text, expected) => {
    expect(easy(text)).toEqual([expected])
  })

  test.each([
    // "Only" and "mainly" narrow who does it.
    'The plan can only be changed by the council.',
    'The plan is mainly written by the SENCO.',
    // Means and times.
    'The form must be sent by post.',
    'The form must be sent by 15 March.',
    // You are allowed to bring the friend, not the friend to come.
    'You may be accompanied by a friend.',
    // Whose progress, work or mother would be in doubt.
    'Their progress is checked by teachers.',
    'Its work is checked by the council.',
    'Her needs were met by her mother.',
    'The boy is helped by the TA when he is tired.',
    // Not the one but the other.
    'The plan is not written by the school but by the council.',
    'The plan is written by the school, not the council.',
    // "It" means nothing here.
    'It was decided by the panel that the help would end.',
    // Perhaps another for each, or not one of them all.
    'Some pupils are taught by tutors.',
    'No child will be taught by an untrained adult.',
    'The rule was not kept by all staff.',
    // The report may be the one "by" the tutor.
    'The form was sent with the report by the tutor.',
    // A second deed hangs on the first subject.
    'The log is kept by the tutor and is checked each week.',
    // As something: to consider it so is somebody's view.
    'The plan should be considered as final.',
  ])('stays as it is: %s', (text) => {
    expect(easy(text)).toEqual([text])
  })

  test('not where the next sentence leans on how it ends', () => {
    expect(
      easy('The bus is run by the family service and it is free for all who live in the town.'),
    ).toEqual(['The bus is run by the family service.', 'It is free for all who live in the town.'])
    expect(
      easy('The plan is written by the tutor so that the child can learn with help at home.'),
    ).toEqual([
      'The tutor writes the plan.',
      'This is so that the child can learn with help at home.',
    ])
  })
})
