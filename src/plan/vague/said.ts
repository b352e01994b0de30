import { saysMeasure } from '../provision/measures.ts'
import type { Said } from '../rules.ts'

/** Jobs that can be held to something; "staff" and "adult" are none. */
export const ROLE =
  /\b(?:(?:a|an|the|his|her|their) )?((?:(?:qualified|trained|registered|named|highly|class|specialist|advanced|higher level|one-to-one|1:1|HCPC-registered|chartered|clinical|community|school|lead|advisory|paediatric|consultant|link|full-time|assistant) )*(?:speech (?:and|&) language therap(?:ist|y assistant)|SaLT|SALT|SLT|occupational therapist|OT|physiotherapist|educational psychologist|EP|clinical psychologist|psychologist|psychiatrist|paediatrician|counsell?or|(?:play|music|art|drama) therapist|therapist|therapy assistant|teaching assistants?|TAs?|HLTA|LSAs?|learning support assistants?|support assistants?|ELSA|emotional literacy support assistant|SENCos?|SENCOs?|teachers? of the deaf|qualified teacher|specialist teacher|class teacher|form tutor|tutor|teachers?|QTVI|QTMSI|nurse|dietitian|audiologist|habilitation (?:specialist|officer)|mobility officer|key ?worker|learning mentor|personal assistant|carer|support worker|social worker|family support worker|early years practitioner|nursery nurse|(?:mental health )?practitioner|travel trainer|job coach|mentor (?:trained|who)|lecturers?|portage (?:worker|home visitor)|instructor|intervenor|communication support worker|advisory teacher|lunchtime supervisor|night sitter))\b(?! (?:report|support\b|advice|input|programme|will be sought|room))/gi

const TRAINING =
  /\b(?:trained (?:in|by|to|as|on)|qualified(?: teacher| speech| occupational| in)|(?:with|holding|has|have) .{0,40}(?:training|qualification|degree|certificate|accreditation)|accredited|registered|training (?:in|from))\b/i
/** Words that say with how many others. */
export const GROUP =
  /\b(?:one[- ]to[- ]one|1[:-]1|1 to 1|individually|individual (?:sessions?|therapy|teaching|reading|tuition|lessons?)|(?:teach(?:es)?|see(?:s)?|meets?|works? with|taught|seen|treat(?:s|ed)?|read with)\b[^.;]{0,60} on (?:his|her|their) own|(?:teach|see|meet|work with|read with) \w+ alone|alone with (?:him|her|them|the child)|in (?:a )?pairs?|(?:no more than|maximum of|max\.?|at most|up to|groups? of|with|of) (?:no more than |up to |at most |a maximum of )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:other )?(?:children|pupils|peers|students|learners|young people|others?|child|pupil|peer)|ratio of \d|\d ?: ?\d|groups? of (?:no more than |up to |a maximum of |max )?(?:\d+|two|three|four|five|six|eight)|groups? \((?:max\.?|maximum|up to|no more than)? ?(?:of )?\d+)/i
const UNTIL =
  /\b(?:until\b|by the end of|by (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|by \d|for (?:\d+|six|eight|ten|twelve) weeks|within \w+ (?:weeks?|days?|months?)|review(?:ed|s)?\b.{0,50}\b(?:each|every|termly|annually|half[- ]term|at the annual review|weekly|monthly|times a))/i
const LEAST = /\b(?:at least|a minimum of|minimum|not less than|no less than|no fewer than)\b/i
/** "When he shows sign X" names the condition. */
const CONDITION =
  /\b(?:when|whenever|if) (?:he|she|they|[A-Z][a-z]+) (?:shows?|signals?|asks?|uses?|chooses?|points?|holds?|gives?|says?|covers?)\b/
const WHAT = /\b[A-Z]{2,}[a-z]*-?\d|\bcalled\b|\bnamely\b|[“"‘][A-Z]|\b\d+ ?%/

/** What a sentence says of who, how long, how often and the rest. */
export function saidIn(sentence: string): Set<Said> {
  const { howLong, howOften } = saysMeasure(sentence)
  const said = new Set<Said>()
  if (howLong) said.add('how long')
  if (howOften) said.add('how often')
  if (
    sentence.match(ROLE) ||
    /\b(?:adult|member of staff|staff) (?:who (?:is|has been|are) )?trained (?:in|by|to)/i.test(
      sentence,
    )
  )
    said.add('who')
  if (TRAINING.test(sentence)) said.add('training')
  if (GROUP.test(sentence)) said.add('group')
  if (UNTIL.test(sentence)) said.add('until')
  if (LEAST.test(sentence)) said.add('least')
  if (CONDITION.test(sentence)) said.add('condition')
  if (WHAT.test(sentence)) said.add('what')
  return said
}

/** The most children in it: 1 for one to one, null where it is not said. */
export function groupIn(sentence: string): number | null {
  if (
    /\b(?:one[- ]to[- ]one|1[:-]1|1 to 1|individually|individual (?:sessions?|therapy|teaching|reading|tuition|lessons?)|(?:teach(?:es)?|see(?:s)?|meets?|works? with|taught|seen|treat(?:s|ed)?|read with)\b[^.;]{0,60} on (?:his|her|their) own|(?:teach|see|meet|work with|read with) \w+ alone|alone with (?:him|her|them|the child))/i.test(
      sentence,
    )
  )
    return 1
  if (/\bin (?:a )?pairs?\b/i.test(sentence)) return 2
  const others =
    /\b(?:and|with) (?:no more than |up to |at most )?(\d|one|two|three|four|five|six|seven|eight|nine) other (?:children|pupils|peers|students|learners|young people|child|pupil|peer)/i.exec(
      sentence,
    )?.[1]
  // "Ratio 1:3" is one adult to three children.
  const ratio = /\bratio (?:of )?(?:1|one)(?: ?: ?| to )(\d)\b/i.exec(sentence)?.[1]
  if (ratio !== undefined) return Number(ratio)
  // The child is one of them.
  if (others !== undefined) return 1 + numberOf(others)
  const match =
    /\b(?:no more than|maximum of|max\.?|at most|up to|groups? of|groups? \((?:max\.?|maximum|up to|no more than)?(?: of)?|with|of) ?(?:no more than |up to |at most |a maximum of |max )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:hours?|hrs?|minutes?|mins?|times|sessions?|visits?|weeks?|days?))/i.exec(
      sentence,
    )
  if (!match || !GROUP.test(sentence)) return null
  return numberOf(match[1] ?? '')
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function numberOf(word: string): number {
  const at = WORDS.indexOf(word.toLowerCase())
  return at < 0 ? Number(word) : at
}
