import { describe, expect, test } from 'vitest'
import { easy } from './engine.ts'

describe('clauses that tell of a noun', () => {
  test.each([
    // an opening that says when or where
    [
      'In 2019, the council wrote its plan for deaf pupils, which led to more trained staff.',
      ['In 2019, the council wrote its plan for deaf pupils.', 'This led to more trained staff.'],
    ],
    // who or which is told of is named again
    [
      'Questions about the bus can be put to Joan Bell, who can be called on 01632 960123, or by post.',
      [
        'Questions about the bus can be put to Joan Bell.',
        'Joan Bell can be called on 01632 960123, or by post.',
      ],
    ],
    [
      'The delay was put down to an error by the council, which apologised to the family.',
      ['The delay was put down to an error by the council, which apologised to the family.'],
    ],
    [
      'The new ramp was paid for by the council, which still owns the whole building.',
      ['The council paid for the new ramp.', 'The council still owns the whole building.'],
    ],
    [
      'We talked through a row of small pictures, which would later serve as signs for him.',
      ['We talked through a row of small pictures.', 'These would later serve as signs for him.'],
    ],
    // the thing is what the verb is done to
    [
      'Her last question was about the price of the trip, which I was unable to tell her.',
      ['Her last question was about the price of the trip, which I was unable to tell her.'],
    ],
    [
      'Her last question was about the price of the trip, which I was unable to find.',
      ['Her last question was about the price of the trip.', 'I was unable to find this.'],
    ],
    // places
    [
      'He goes to a small club in Derby, where he plays chess with two older boys.',
      ['He goes to a small club in Derby.', 'There, he plays chess with two older boys.'],
    ],
    [
      'You can find more about this in the questions tab, where you will find help on each step.',
      [
        'You can find more about this in the questions tab.',
        'There, you will find help on each step.',
      ],
    ],
    // some of several
    [
      'The club is for young parents from the town, many of whom come on their own by bus.',
      [
        'The club is for young parents from the town.',
        'Many of these parents come on their own by bus.',
      ],
    ],
    // whose it is
    [
      'The new ramp was the idea of the parents and of Joan Bell, whose son uses a chair.',
      ['The new ramp was the idea of the parents and of Joan Bell, whose son uses a chair.'],
    ],
    [
      'The letter was written by the adviser, whose office is on the second floor of the centre.',
      [
        'The adviser wrote the letter.',
        'The adviser’s office is on the second floor of the centre.',
      ],
    ],
    // where "this" would be two things
    [
      'This is written down on a form, which is then sent to the nurse at your clinic.',
      ['This is written down on a form.', 'The form is then sent to the nurse at your clinic.'],
    ],
    // a name, with or without its comma
    [
      'The teacher in charge is Mrs Joan Bell who can be called on 01632 960123 until four.',
      [
        'The teacher in charge is Mrs Joan Bell.',
        'Mrs Joan Bell can be called on 01632 960123 until four.',
      ],
    ],
    // set off with dashes
    [
      'Our school report – which is part of the Local Offer – gives details of how we help pupils.',
      [
        'Our school report is part of the Local Offer.',
        'Our school report gives details of how we help pupils.',
      ],
    ],
    // somebody new
    [
      'Since last summer, she has had a key worker who comes to the school each Friday.',
      [
        'Since last summer, she has had a key worker.',
        'The key worker comes to the school each Friday.',
      ],
    ],
    [
      'The school will send you a short letter that tells you about the next steps.',
      ['The school will send you a short letter.', 'The letter tells you about the next steps.'],
    ],
    [
      'At the end of the course, each parent is given a small book that shows all of the signs.',
      [
        'At the end of the course, each parent is given a small book.',
        'The book shows all of the signs.',
      ],
    ],
    // what it is, and what it does
    [
      'The family worker is a trained member of staff who can visit you at home on most days.',
      [
        'The family worker is a trained member of staff.',
        'The family worker can visit you at home on most days.',
      ],
    ],
    [
      'A dyslexia report is a written report that shows how a child reads and spells.',
      ['A dyslexia report is a written report.', 'It shows how a child reads and spells.'],
    ],
    [
      'Alder Bank is a small primary school which aims to help every child feel at home.',
      ['Alder Bank is a small primary school.', 'It aims to help every child feel at home.'],
    ],
  ])('%s', (source, sentences) => {
    expect(easy(source)).toEqual(sentences)
  })
})

describe('clauses that stay with their noun', () => {
  test.each([
    // what follows the clause belongs to what stood before it
    'He is the son of a strict father, which shows at home, and of a kind mother.',
    'The path divides the two yards, which are for the younger pupils, from the long hall.',
    'There are places for children in Leeds, York and Hull, which are free, for the summer weeks.',
    // one thing for two verbs
    'She told us about the start of the review, which we did not want but took as our duty.',
    // only where it is so
    'Help with reading is given in each classroom, where pupils need it to keep up with others.',
    // which one is meant
    'Every school should have a clear plan that sets out how it helps disabled pupils.',
    'Parents may want to ask for a teacher who knows sign language well.',
    'It is a trained nurse who gives the medicine to the child at lunch.',
    'There is a real risk that staff forget the plan in the busy weeks before the summer.',
    // what makes it one
    'A disability is a mental or physical impairment that has a long-term effect on daily life.',
    // a name that is a time
    'Most of the clubs for younger pupils close at Easter, which leaves parents with no child care.',
  ])('%s', (source) => {
    expect(easy(source).join(' ')).not.toMatch(/\. (?:This|These|The|It|There|Easter)\b/)
  })
})

describe('what somebody or something is', () => {
  test.each([
    [
      'Mrs Okafor, the head teacher, will meet you and your son at the main gate.',
      [
        'Mrs Okafor is the head teacher.',
        'Mrs Okafor will meet you and your son at the main gate.',
      ],
    ],
    [
      'All the staff in our nursery use Makaton, a way of talking with signs.',
      ['All the staff in our nursery use Makaton, a way of talking with signs.'],
    ],
    [
      'In our nursery, we all use Makaton, a kind of language with signs and pictures.',
      [
        'In our nursery, we all use Makaton.',
        'Makaton is a kind of language with signs and pictures.',
      ],
    ],
    [
      'The family moved to Leeds, a decision that pleased the two younger children very much.',
      [
        'The family moved to Leeds.',
        'This was a decision that pleased the two younger children very much.',
      ],
    ],
    [
      'You may want to meet the council to talk about the plan, a process known as mediation.',
      [
        'You may want to meet the council to talk about the plan.',
        'This is a process known as mediation.',
      ],
    ],
    [
      'The head teacher, Mrs Okafor, can be called on 01632 960123 or by means of the office.',
      [
        'The head teacher is Mrs Okafor.',
        'The head teacher can be called on 01632 960123 or by means of the office.',
      ],
    ],
    // brackets
    [
      'You can speak to the SENDCo (Mrs Joan Bell) on any day after school.',
      ['You can speak to the SENDCo on any day after school.', 'The SENDCo is Mrs Joan Bell.'],
    ],
    [
      'Every school has a special educational needs coordinator (SENCO) who is in charge of the extra help.',
      [
        'Every school has a special educational needs coordinator.',
        'The special educational needs coordinator is in charge of the extra help.',
        '“SENCO” is short for “special educational needs coordinator”.',
      ],
    ],
    [
      'Extra lessons in small groups can help with reading (See & Gorard, 2013).',
      ['Extra lessons in small groups can help with reading.', 'See See & Gorard, 2013.'],
    ],
    [
      'She finds it hard to read because of her dyslexia (a difficulty with letters and sounds).',
      ['She finds it hard to read because of her dyslexia (a difficulty with letters and sounds).'],
    ],
    [
      'The therapist will test his working memory (the ability to keep things in mind for a while).',
      [
        'The therapist will test his working memory (the ability to keep things in mind for a while).',
      ],
    ],
    [
      'Some of the pupils have problems with sensory processing (the way the brain sorts what we feel).',
      [
        'Some of the pupils have problems with sensory processing.',
        'Sensory processing is the way the brain sorts what we feel.',
      ],
    ],
    [
      'The council must write an Education, Health and Care Plan (EHC plan) for your child.',
      [
        'The council must write an Education, Health and Care Plan for your child.',
        '“EHC plan” is short for “Education, Health and Care Plan”.',
      ],
    ],
  ])('%s', (source, sentences) => {
    expect(easy(source)).toEqual(sentences)
  })

  test.each([
    // a thing with what was done to it is no sentence
    'You can get the money as a direct payment (cash payment paid straight to the parent) each month.',
    // a row, and what was done
    'Thank you to the staff at Alder School, the wider village and the many people who gave food.',
    'There is a club for deaf children in Derby, the best of its kind in the north.',
    // "they" would come too late
    'Bring the forms (they are on the web page) to the first meeting with your new teacher in May.',
    // "that is" and a piece
    'The test is about meaning within the text (i.e. much more about sense than about single words).',
  ])('%s', (source) => {
    expect(easy(source)).toHaveLength(1)
  })
})
