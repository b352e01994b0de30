import type { SpanStyle } from '../model.ts'
import type { Maker, TextLook } from '../rich-text.ts'

/** What a group is for, where it is not simply text. */
export type Destination =
  | 'text'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'title'
  | 'label'
  | 'instruction'
  | 'authors'
  | 'comment author'

/** Everything that a closing brace puts back. */
export interface RtfState {
  destination: Destination
  font: number
  /** How many characters stand for a `\u` letter to readers that do not know it. */
  fallback: number
  bold: boolean
  italic: boolean
  underline: boolean
  highlight: boolean
  struck: boolean
  hidden: boolean
  foreign: boolean
  deleted: Maker | undefined
  inserted: Maker | undefined
  link: string | undefined
}

export const PLAIN_STATE: RtfState = {
  destination: 'text',
  font: 0,
  fallback: 1,
  bold: false,
  italic: false,
  underline: false,
  highlight: false,
  struck: false,
  hidden: false,
  foreign: false,
  deleted: undefined,
  inserted: undefined,
  link: undefined,
}

/** `\plain`: the look of letters as if none had been set. */
export function plainLetters(state: RtfState): RtfState {
  const { destination, fallback, font, link } = state
  return { ...PLAIN_STATE, destination, fallback, font, link }
}

export function lookOf(state: RtfState): TextLook {
  const styles: SpanStyle[] = []
  for (const style of ['bold', 'italic', 'underline', 'highlight'] as const)
    if (state[style]) styles.push(style)
  return { styles, inserted: state.inserted, link: state.link, isForeign: state.foreign }
}

/** Groups that hold no text of the document. */
export const SKIPPED = new Set(
  (
    'colortbl pict objdata themedata colorschememapping datastore latentstyles rsidtbl mmathPr ' +
    'generator xmlnstbl listtable listoverridetable filetbl shprslt nonshppict fchars lchars ' +
    'bkmkstart bkmkend pgptbl template password passwordhash userprops docvar background ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonesttables wgrffmtfilter sp pnseclvl xe tc ' +
    'author operator company subject keywords comment doccomm hlinkbase category manager'
  ).split(' '),
)

/** Languages by the low ten bits of their number: 9 is English, 0 none. */
export function isForeignLanguage(number: number): boolean {
  const language = number & 0x3ff
  return language !== 9 && language !== 0 && number !== 1024
}
