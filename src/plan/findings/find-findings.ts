import { isForAdulthood, moveAfter } from '../dates/school-year.ts'
import { isNothing, topicsOf } from '../provision/needs.ts'
import { birthsIn } from '../read/recognise.ts'
import { sentencesOf } from '../read/sentences.ts'
import { ADVICE, DEFICITS, FINDING_WORDS } from '../rules.ts'
import {
  type Finding,
  type Need,
  type Outcome,
  type PlanStage,
  type PlanText,
  SECTIONS,
  type SectionId,
  type SectionReport,
} from '../types.ts'
import { saidIn } from '../vague/said.ts'

/** What the findings are worked out from. */
export interface FindingInput {
  whole: string
  texts: readonly PlanText[]
  sections: Partial<Record<SectionId, SectionReport>>
  needs: readonly Need[]
  outcomes: readonly Outcome[]
  stage: PlanStage
  /** The school year that the child is in; null where nothing says. */
  schoolYear: number | null
}

interface Said {
  section: SectionId
  quote?: string
  start?: number
  end?: number
  fill?: Record<string, string>
  isSure?: boolean
}

const FEWEST_SECTIONS = 5
const DIAGNOSIS =
  /^(?:[A-Z][\w'’-]+|he|she|they) (?:has|have|is|was|have been|has been) (?:a (?:formal )?diagnosis of |diagnosed with |got )?(?:an? )?(?:(?:severe|moderate|mild|combined) )?(?:autis\w+(?: spectrum (?:disorder|condition))?|ASD|ASC|ADHD|ADD|attention deficit hyperactivity disorder|dyslexi\w+|dyspraxi\w+|dyscalculia|down.?s syndrome|cerebral palsy|epilepsy|DLD|developmental language disorder|global developmental delay|PDA|FASD)(?: \([A-Z]{2,5}\))?(?:(?:,| and|,? and) (?:autism|ASD|ASC|ADHD|dyslexia|dyspraxia|DLD|epilepsy))*\.?$/i
/** Therapy that is educational as a rule (Code 9.74), and other health care where it says that it teaches. */
const TEACHES =
  /\b(?:speech (?:and|&) language therap|\bSa?LT\b|(?:occupational|physio|play|music|art) ?therap(?=.*\b(?:teach|train|programme|skills?|practis|lessons?|handwriting|class|curriculum|staff)\b)|teach(?:es|ing)?\b(?! (?:assistant|staff|and support))|train(?:s|ing)? (?:him|her|them|[A-Z]\w+) (?:to|in|how)|programme (?:for|in) (?:school|class)|language (?:programme|intervention))/i
const SPEECH = /\b(?:speech (?:and|&) language therap|Sa?LT\b)/i
const ADULTHOOD =
  /\b(?:adulthood|independent living|employment|work experience|independent travel|travel train(?:ing|er)|job coach|career|supported internship|college|money|job|community)\b/i

/** What a careful adviser would raise besides vague wording. */
export function findFindings(input: FindingInput): Finding[] {
  const { texts, sections, needs, outcomes } = input
  const found: Finding[] = []
  const raise = (
    rule: string,
    { section, quote = '', start = 0, end = 0, fill = {}, isSure = true }: Said,
  ) => {
    const words = FINDING_WORDS[rule]
    if (!words) return
    const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, key) => fill[key] ?? whole)
    let source = words.source
    if (section === 'C') source = words.healthSource ?? source
    if (section === 'D') source = words.careSource ?? source
    found.push({
      rule,
      section,
      quote,
      why: filled(/^[CD]$/.test(section) ? (words.otherWhy ?? words.why) : words.why),
      ask: filled(words.ask),
      source,
      isSure,
      about: Object.values(fill).join(' '),
      start,
      end,
    })
  }
  const content = texts.filter(({ role, section }) => role === 'content' && section !== undefined)
  const provisions = content.filter(
    ({ section, detail, text }) =>
      /^[FGH]/.test(section ?? '') && detail === '' && !isNothing(text),
  )

  for (const need of needs) {
    const to = { B: 'F', C: 'G', D: 'H' }[need.section as string] ?? 'F'
    const { section, text: quote, start, end } = need
    if (need.provision.length === 0)
      raise('need without provision', {
        section,
        quote,
        start,
        end,
        fill: { to },
        isSure: need.isSure,
      })
    if (DIAGNOSIS.test(quote.replace(/^[B-D]?\d+(?:\.\d+)?[.):]?\s/, '').trim()))
      raise('only a diagnosis', { section, quote, start, end })
  }

  const answered = new Set(needs.flatMap(({ provision }) => provision))
  const needTopics = new Set(needs.flatMap(({ text }) => topicsOf(text)))
  const needAreas = new Set(needs.map(({ area }) => area))
  for (const { section, area, text, start, end } of provisions) {
    const topics = topicsOf(text)
    const isOrphan = topics.length > 0 && topics.every((topic) => !needTopics.has(topic))
    // Under the heading of an area that has needs it is in its place.
    const isInPlace = area !== '' && needAreas.has(area)
    if (!answered.has(text) && isOrphan && needs.length > 0 && !isInPlace)
      raise('provision without need', {
        section: section as SectionId,
        quote: text,
        start,
        end,
        isSure: false,
      })
  }

  for (const text of content) {
    for (const { text: quote, start: at } of sentencesOf(text.text)) {
      const place = { quote, start: text.start + at, end: text.start + at + quote.length }
      const section = text.section as SectionId
      if (section === 'G' && TEACHES.test(quote) && text.detail === '' && !isNothing(quote))
        raise('teaches or trains', { section, ...place, isSure: SPEECH.test(quote) })
      if (section === 'B') {
        const said = saidIn(quote)
        if (
          /\bwill (?:be (?:given|provided|supported)|receive|have|attend)\b/.test(quote) &&
          (said.has('how often') || said.has('how long'))
        )
          raise('provision in B', { section, ...place })
      }
      if (/^[A-H]/.test(section)) {
        for (const { find, kinder } of DEFICITS) {
          const match = find.exec(quote)
          if (!match) continue
          const start = place.start + match.index
          raise('deficit wording', {
            section,
            quote: match[0],
            start,
            end: start + match[0].length,
            fill: { kinder },
          })
        }
      }
    }
  }

  for (const { text: quote, faults, start, end } of outcomes) {
    const place = { section: 'E' as const, quote, start, end }
    if (faults.includes('this is provision, not an outcome')) raise('outcome is provision', place)
    else if (faults.length > 0) {
      const what = faults.map((each) => each.replace('no ', 'a ')).join(' and ')
      raise('outcome not measurable', { ...place, fill: { what } })
    }
  }

  if (Object.keys(sections).length >= FEWEST_SECTIONS) {
    for (const section of SECTIONS) {
      if (sections[section] === undefined) {
        const isMinor = section === 'J'
        if (!isMinor) raise('section missing', { section, fill: { section }, isSure: false })
      } else if (sections[section]?.isEmpty && /^[ABEF]$/.test(section))
        raise('section empty', { section, fill: { section } })
    }
    placement(input, raise)
    advice(input, raise)
    views(input, raise)
  }
  details(input, raise)
  adulthood(input, raise)
  return found.sort(
    (a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || a.start - b.start,
  )

  function adulthood({ whole, schoolYear }: FindingInput, say: typeof raise) {
    const year = schoolYear ?? adulthoodYearIn(whole)
    if (year === null) return
    const hasNone = !provisions.some(({ text }) => ADULTHOOD.test(text))
    if (isForAdulthood(year) && provisions.length > 0 && hasNone)
      say('adulthood missing', { section: 'F', isSure: false })
    const move = schoolYear === null ? undefined : moveAfter(schoolYear, whole)
    if (move)
      say('phase transfer', {
        section: 'I',
        isSure: false,
        fill: { date: move.date, into: move.into },
      })
  }
}

/** "By the end of Year 10" says that adulthood is near, though not which year the child is in. */
function adulthoodYearIn(whole: string): number | null {
  const year = Number(/\bend of year (\d{1,2})\b/i.exec(whole)?.[1] ?? 0)
  return year >= 9 && year <= 14 ? year : null
}

type Raise = (rule: string, said: Said) => void

function placement({ texts, stage }: FindingInput, raise: Raise): void {
  if (stage !== 'draft' && stage !== 'proposed') return
  const named = texts.find(
    ({ section, role, text }) =>
      section === 'I' &&
      role === 'content' &&
      text.length > 3 &&
      !isNothing(text) &&
      !/\b(?:blank|left empty|to be (?:confirmed|completed|named)|will be (?:named|completed)|TBC|must not|not (?:be )?named|final plan)\b/i.test(
        text,
      ),
  )
  if (named)
    raise('section I filled', {
      section: 'I',
      quote: named.text,
      start: named.start,
      end: named.end,
    })
}

function advice({ sections, texts }: FindingInput, raise: Raise): void {
  if (!sections.K) return
  const rows = texts.filter(({ section, text }) => section === 'K' && text !== '')
  const all = rows.map(({ text }) => text).join('\n')
  const hasDates =
    /\b\d{1,2}[./ ](?:\d{1,2}|[A-Z][a-z]+)[./ ]\d{2,4}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/.test(
      all,
    )
  if (!hasDates) {
    raise('advice missing', {
      section: 'K',
      fill: { what: 'when any advice was received, or from whom' },
    })
    return
  }
  for (const { what, find } of ADVICE)
    if (!find.test(all)) raise('advice missing', { section: 'K', fill: { what }, isSure: false })
}

function views({ texts, sections }: FindingInput, raise: Raise): void {
  if (!sections.A || sections.A.isEmpty) return
  const all = texts
    .filter(({ section }) => section === 'A')
    .map(({ text }) => text)
    .join('\n')
  const isChild =
    /\b(?:likes|enjoys|loves|would like|wants to|I (?:like|want|am|love|enjoy|feel|would)|my|favourite|hopes to|told us|tells us|said|says|views|smiles|laughs|wish(?:es)?|dislikes?|hates|prefers|dreams|hopes|chooses|is happ(?:y|iest)|reaches for|points to)\b/i.test(
      all,
    )
  const isParent =
    /\b(?:parents?|mums?|mummy|mothers?|dads?|daddy|fathers?|carers?|grand(?:parents?|mother|father|ma|dad|mum)|gran|granny|nan|nana|guardians?|aunt|Mrs?\b|Ms\b|uncle|family|we (?:want|would|feel|hope|are|think|worry))\b/i.test(
      all,
    )
  if (!isChild)
    raise('views missing', {
      section: 'A',
      fill: { what: 'the views of the child or young person' },
      isSure: false,
    })
  if (!isParent)
    raise('views missing', {
      section: 'A',
      fill: { what: 'the views of the parents' },
      isSure: false,
    })
}

function details({ whole, texts }: FindingInput, raise: Raise): void {
  const births = [...new Set(birthsIn(whole))]
  if (births.length > 1)
    raise('details disagree', {
      section: 'A',
      fill: { what: `dates of birth ${births.join(' and ')}` },
    })
  // A first name of another child is left over from another plan.
  const name = /\bname\b\s*:?\s*(?:\| |\n+|:? )\s*([A-Z][a-z'’-]+)/.exec(whole)?.[1]
  if (name === undefined) return
  const subjects = new Map<string, PlanText>()
  for (const text of texts.filter(
    ({ role, section }) => role === 'content' && /^[BCDEF]$/.test(section ?? ''),
  )) {
    for (const match of text.text.matchAll(
      /(?:^|[.!?] |, )([A-Z][a-z]{2,}) (?:will|has|is|can|finds|needs|struggles|becomes|cannot)\b/g,
    )) {
      const subject = match[1] ?? ''
      if (!subjects.has(subject)) subjects.set(subject, text)
    }
  }
  if (!subjects.has(name)) return
  for (const [subject, text] of subjects) {
    if (
      subject === name ||
      COMMON_SUBJECTS.test(subject) ||
      // A plural, or a word that also stands without its capital, is no name.
      /[^s]s$/.test(subject) ||
      new RegExp(`\\b${subject.toLowerCase()}\\b`).test(whole) ||
      whole.split(new RegExp(`\\b${subject}\\b`)).length > 4
    )
      continue
    raise('details disagree', {
      section: text.section as SectionId,
      quote: text.text,
      start: text.start,
      end: text.end,
      isSure: false,
      fill: { what: `“${name}” and “${subject}”` },
    })
  }
}

const COMMON_SUBJECTS =
  /^(?:Staff|Adults?|School|Teachers?|Parents?|This|These|They|She|The|There|That|What|Which|Who|Sessions?|Support|Training|Speech|Language|Reading|Writing|Work|Robot|English|Maths|Handwriting|Understanding|Communication|Attention|Behaviour|Sleep|Anxiety|Therapy|Therapist|Progress|Provision|Everyone|Nobody|Mum|Dad|Mother|Father|Outcome|Noise|Change|Play|Learning|Each|All|Every|Health|Transport|Lunch|Routine|One|Both|Another|Someone)$/
