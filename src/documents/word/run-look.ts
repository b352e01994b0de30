import { isForeign } from '../element-rules.ts'
import type { SpanStyle } from '../model.ts'
import { descendantsOf, type XmlElement } from '../packed/xml.ts'
import type { RunProperties } from './styles.ts'

/** What a run's properties mean for its text. */
export interface RunLook {
  styles: SpanStyle[]
  isHidden?: boolean
  isStruck?: boolean
  isForeign?: boolean
  font?: string | undefined
}

export function lookOf(all: RunProperties, styleId: string | undefined): RunLook {
  const styles: SpanStyle[] = []
  if (all.bold) styles.push('bold')
  if (all.italic) styles.push('italic')
  if (all.underline) styles.push('underline')
  if (all.highlight) styles.push('highlight')
  if (/^placeholdertext$/i.test(styleId ?? '')) styles.push('placeholder')
  const language = all.rightToLeft ? (all.otherLanguage ?? 'ar') : all.language
  return {
    styles,
    isHidden: all.hidden ?? false,
    isStruck: (all.struck || all.doubleStruck) ?? false,
    isForeign: language !== 'x-none' && isForeign(language),
    font: all.font,
  }
}

/** In EMU (914,400 to an inch): some 10 by 8 cm; logos and signatures are smaller. */
const LARGE_PICTURE = 3_600_000 * 2_880_000

/** A picture that may well be a scanned page. */
export function isLargePicture(drawing: XmlElement): boolean {
  const { cx, cy } = descendantsOf(drawing, 'wp:extent').next().value?.attributes ?? {}
  if (Number(cx) * Number(cy) < LARGE_PICTURE) return false
  return !descendantsOf(drawing, 'a:blip').next().done
}
