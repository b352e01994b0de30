import { sentencesOf } from '../read/sentences.ts'
import { NOTHING } from '../rules.ts'
import type { Outcome, OutcomeFault, PlanText } from '../types.ts'

const DATE =
  /\b(?:by|before|until|in) (?:the )?(?:end of|start of|(?:spring|summer|autumn|next)|\d{1,2}[/. ]|january|february|march|april|may \d|june|july|august|september|october|november|december|20\d\d|year \d|key stage|age|the time)|\bwithin (?:the next )?(?:\d+|one|two|three|six|twelve|a|an) (?:\w+ )?(?:weeks?|months?|years?|terms?)|\bend of (?:the )?(?:key stage|ks ?\d|year|academic|school|reception|nursery|foundation|early years|this|his|her|phase|primary|secondary)|\bby (?:ks ?\d|year \d|the end)|\b(?:july|december|march|april|september) 20\d\d|\bwhen (?:he|she|they|\w+) (?:is|leaves|turns|reaches) /i
const COUNT =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|a hundred)'
/** Numbers of things, shares, help that is named, marks that can be looked up. */
const MEASURE =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?(?:out )?(?:of|in) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b|\b\d+ ?%|\bwith(?:out| no| only| one| two| \d)[^.]{0,30}\b(?:help|support|prompts?|prompting|reminders?|adult|assistance)|(?<!more )\bindependent(?:ly)?\b|\b(?:\d+|one|two|three|four|five|six|ten) (?:minutes?|times|days|words?|sounds?|sentences?|steps?|children|other child|friends?|pieces?|lessons|occasions|metres|items|sessions|seconds|peers?|questions)|\b(?:two|three|four|five|\d+)-(?:step|word|part|minute)|\b(?:every|each) (?:day|week|lesson|morning|time|school day)|\b(?:at least|no more than|fewer than|most) \w+|\b(?:standard score|reading age|percentile|baseline)|\bon (?:all|most|\d) |\bonce|\btwice|\ball (?:his|her|their|lessons)/i
const COUNTED = new RegExp(
  `\\b${COUNT}(?: (?!of\\b|in\\b)[\\w-]+){0,3}? (?:out of|in every|in|of)(?: every)? (?:the )?${COUNT}\\b|\\b${COUNT} (?:[\\w-]+ ){0,2}[a-z-]+s\\b`,
  'i',
)
/** Words of hope and degree: without a number nobody can say that it has come. */
const HOPE =
  /\b(?:improv\w+|develop\w*|increas\w+|progress\w*|better|more|greater|less|enhanc\w+|feel\w*|happ(?:y|ier|iness)|confiden\w+|cope\w*|coping|manag\w+|understand\w*|engag\w+|participat\w+|particip\w+|involved|positive\w*|appropriate\w*|success\w*|begin|continue|strengthen\w*|build\w*|maintain\w*|support\w*|good|well|healthy|aware\w*|potential|resilien\w+|self-\w+|express\w*|communicat\w+|access\w*|travel|learn\w*|skills?|friendships?|relationships?|regulat\w+|safe\w*|achiev\w+|reach\w*|prepared?|ready|settled?|calm\w*|enjoy\w*|range|variety|try|attempt\w*|regularly|often|usually|sometimes)\b/i
const SHORT = 8
/** Help that is given, told as if it were an outcome. */
const PROVISION =
  /\b(?:will|to|should) (?:continue to )?(?:have|receive|access|attend|be given|be provided with|be offered|get|take part in|participate in|benefit from|be supported(?! to)|be helped(?! to)|work with)\b(?=[^.]*\b(?:sessions?|support|therapy|therapist|access|interventions?|programme|teaching assistant|TA|LSA|lessons?|phonics|group|input|help|adult|tuition|curriculum|timetable|provision|opportunit(?:y|ies)|ELSA|resources|equipment|breaks|strategies|mentor|hours|minutes|visual|training|assessment|staff|circuits|therapies|key worker|key person)\b)|\bhave access to\b/i

/** What Section E hopes for, and what keeps an outcome from being one that can be checked. */
export function findOutcomes(texts: readonly PlanText[]): Outcome[] {
  const outcomes: Outcome[] = []
  let heading = ''
  for (const text of texts) {
    if (text.role === 'heading') {
      heading = text.text
      continue
    }
    if (text.section !== 'E' || text.role !== 'content' || text.detail !== '') continue
    if (NOTHING.some((each) => each.test(text.text.trim()))) continue
    const beside = texts
      .filter((other) => text.row >= 0 && other.row === text.row && other.detail === 'until')
      .map((other) => other.text)
      .join(' ')
    const lead = [heading, text.head].filter((each) => DATE.test(each)).join(' ')
    for (const { start, end } of splitOutcomes(text.text)) {
      const said = text.text.slice(start, end)
      // "By the end of Key Stage 2:" gives its date to the list below it.
      if (/:$/.test(said)) {
        heading = said
        continue
      }
      if (said.length < 9) continue
      const faults = faultsOf(said, `${lead} ${beside} ${said}`, beside !== '')
      const at = { start: text.start + start, end: text.start + end }
      outcomes.push({ area: text.area, text: said, sound: faults.length === 0, faults, ...at })
    }
  }
  return outcomes
}

function faultsOf(said: string, all: string, hasColumn: boolean): OutcomeFault[] {
  if (
    PROVISION.test(said) &&
    !/\bbe able to\b/i.test(said) &&
    !(DATE.test(said) && MEASURE.test(said))
  )
    return ['this is provision, not an outcome']
  const faults: OutcomeFault[] = []
  // What tells the date is no measure: "by the end of Year 4".
  const withoutDate = said.replace(/^(?:by|within)\b[^,]{0,60},/i, '')
  if (!isMeasured(withoutDate)) faults.push('no measure')
  if (!DATE.test(all) && !(hasColumn && /\d/.test(all))) faults.push('no date')
  return faults
}

/** A number, or a deed that anybody can see done or not done: "will ride the 14 bus to college". */
function isMeasured(said: string): boolean {
  const bare = said.replace(/\b(?:year|key stage|ks|outcome|stage|level) ?\d+\b|\b20\d\d\b/gi, '')
  if (MEASURE.test(bare) || COUNTED.test(bare)) return true
  return !HOPE.test(bare) && bare.trim().split(/\s+/).length >= SHORT
}

/** A paragraph with several outcomes: each begins with a date or with "… will". */
function splitOutcomes(text: string): { start: number; end: number }[] {
  const sentences = sentencesOf(text)
  const begins = sentences.filter(
    ({ text: each }, i) =>
      i === 0 ||
      /^(?:by |within |outcome |[A-Z][\w'’-]+ will |(?:he|she|they) will |to )/i.test(each) ||
      /:$/.test(sentences[i - 1]?.text ?? ''),
  )
  return begins.map((first, i) => {
    const next = begins[i + 1]
    const last = next ? sentences[sentences.indexOf(next) - 1] : sentences.at(-1)
    return { start: first.start, end: last?.end ?? first.end }
  })
}
