import type { DocumentModel } from '../../documents/model.ts'
import { modelText } from '../../documents/model-text.ts'
import { datesIn } from '../dates/find-dates.ts'
import type { PlanKind, PlanReport, PlanStage, Reading, SectionId } from '../types.ts'

/** What kind of document this is, by its own words and the sections found. */
export function kindOf(model: DocumentModel, whole: string, found: readonly SectionId[]): PlanKind {
  const head = `${model.title}\n${asides(model)}\n${whole.slice(0, 1500)}`
  if (
    /\bindividual development plan\b|\badditional learning (?:needs|provision)\b|\bcynllun datblygu unigol\b/i.test(
      head,
    )
  )
    return 'Welsh IDP'
  if (/\bco-?ordinated support plan\b/i.test(head)) return 'Scottish CSP'
  if (
    /\bstatement of special educational needs\b/i.test(head) &&
    /\b(?:northern ireland|education authority|HSC trust)\b/i.test(whole)
  )
    return 'NI statement'
  const hasCore = found.includes('B') && found.includes('F')
  if (
    /\b(?:annual|interim|early) review\b/i.test(`${model.title}\n${whole.slice(0, 400)}`) &&
    !(hasCore && found.length >= 8)
  )
    return 'annual review form'
  if (hasCore && found.length >= 3) return 'EHC plan'
  if (hasCore && /\b(?:EHC ?P?|education,? health (?:and|&) care) ?plan\b|\bEHCP\b/i.test(head))
    return 'EHC plan'
  return 'other'
}

/** Draft, proposed, amended draft or final: from its headings, or from what is filled in. */
export function stageOf(
  kind: PlanKind,
  model: DocumentModel,
  whole: string,
  isPlacementEmpty: boolean,
): Reading<PlanStage> {
  const head = `${model.title}\n${asides(model)}\n${whole.slice(0, 1200)}`
  const said = (value: PlanStage, reason: string): Reading<PlanStage> => ({
    value,
    isSure: true,
    reason,
  })
  if (/\b(?:draft amended|amended draft|proposed amend(?:ed|ments))\b/i.test(head))
    return said('amended draft', 'the plan calls itself an amended draft')
  if (/\bproposed (?:EHC|education|plan|document)\b/i.test(head))
    return said('proposed', 'the plan calls itself proposed')
  if (/\bdraft\b/i.test(head)) return said('draft', 'the plan calls itself a draft')
  if (
    /\bfinal(?:ised)?(?: amended)?(?: EHC| education,? health| plan)\b|\bstatus:? final\b|^[^.]{0,120}\bfinal\b/i.test(
      head,
    )
  )
    return said('final', 'the plan calls itself final')
  if (kind === 'EHC plan' && isPlacementEmpty)
    return {
      value: 'draft',
      isSure: false,
      reason: 'no school is named, as in a draft; the plan does not say',
    }
  return { value: 'unknown', isSure: false, reason: 'the plan does not say' }
}

const NEXT_LABEL =
  /\s+(?:Date|D\.?O\.?B|Year|Address|UPN|NHS|School|Gender|Sex|Home|Legal|Preferred|Status|Known)\b.*$/

/** The name and the dates that stand beside their labels. */
export function detailsOf(whole: string): Pick<PlanReport, 'name' | 'dates'> {
  const name =
    /(?:^|\n|\| )(?:(?:My|Child|Young person|Young Person|Pupil|Student|Full|First|CHILD|FULL)[’'\w ]{0,25} ?)?(?:[Nn]ame|NAME)(?: of (?:the )?(?:child|young person|pupil|Child|Young Person|Pupil)(?: ?(?:\/|or) ?[Yy]oung [Pp]erson)?)?\s*:?\s*(?:\| |\n+|:? )\s*([A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,4})/m.exec(
      whole,
    )?.[1] ?? null
  const given = name ?? saidName(whole)
  const isLabel =
    name !== null && /^(?:type|details|date|school|relationship|address|preferred)\b/i.test(name)
  const birth = birthsIn(whole)[0] ?? null
  const others: { label: string; date: string }[] = []
  for (const match of whole.matchAll(
    /((?:date (?:of )?|dated )[a-z ]{0,50}|(?:next |annual )?review date|date)\s*:?\s*(?:\| |\n+|:? )\s*(\d[^|\n]{5,30})/gi,
  )) {
    const label = (match[1] ?? '').trim()
    const date = isoDate(match[2] ?? '')
    if (date !== undefined && !/birth/i.test(label)) others.push({ label, date })
  }
  // Where lines run together the next label follows.
  const own =
    (isLabel ? saidName(whole) : given)
      ?.replace(NEXT_LABEL, '')
      .replace(/[.,;]+$/, '')
      .trim() ?? null
  return { name: own === '' ? null : own, dates: { birth, others } }
}

/** "Young person: Callum Reid"; "First name: Hamza … Surname: Yusuf". */
function saidName(whole: string): string | null {
  const after = (label: string) =>
    new RegExp(
      `(?:^|\\n|\\| )(?:${label})\\s*(?:: ?|\\| |\\n+)\\s*([A-Z][\\p{L}'’-]+(?: [A-Z][\\p{L}'’-]+){0,3})(?=[ \\t]*(?:$|\\n|\\||,|\\(|\\s\\s|\\bD\\.?O\\.?B|\\bDate))`,
      'mu',
    ).exec(whole)?.[1]
  const first = after(
    "(?:Child’s |Child's )?(?:First|Given|Christian) [Nn]ames?|Forenames?(?:\\(s\\))?",
  )
  const last = after('(?:Surname|Family [Nn]ame|Last [Nn]ame)')
  if (first !== undefined && last !== undefined) return `${first} ${last}`
  return (
    after(
      '(?:In respect of|Regarding|(?:EHC )?[Pp]lan for|(?:The )?[Cc]hild|[Yy]oung [Pp]erson|[Pp]upil|[Ss]tudent|CHILD|Child(?:/| or )[Yy]oung [Pp]erson)',
    ) ?? null
  )
}

/** Every date of birth that the plan gives, in order. */
export function birthsIn(whole: string): string[] {
  const found = [
    ...whole.matchAll(
      /(?:date of birth|d\.?o\.?b\.?|born(?: on)?)\s*:?\s*(?:\| |\n+|:? )?\s*(\d[^|\n]{5,25})/gi,
    ),
  ]
  return found.map((match) => isoDate(match[1] ?? '')).filter((each) => each !== undefined)
}

/** The day that a text begins with; undefined where it begins with none. */
function isoDate(text: string): string | undefined {
  const trimmed = text.trimStart()
  return datesIn(trimmed).find(({ start }) => start === 0)?.date
}

function asides(model: DocumentModel): string {
  return model.asides
    .filter(({ kind }) => kind === 'header' || kind === 'footer' || kind === 'text box')
    .map(({ blocks }) => modelText({ ...model, blocks }).text)
    .join('\n')
}
