import type { GreyImage } from './grey-image.ts'

/** A word as an engine reads it. Places in points of the picture that it was given. */
export interface ReadWord {
  text: string
  /** 0 to 100. */
  confidence: number
  left: number
  top: number
  right: number
  bottom: number
}

/** Words on one line, from left to right. */
export interface ReadLine {
  words: ReadWord[]
  /** The y on which its letters stand. */
  baseline: number
  /** From the lowest to the highest letters' ends. */
  height: number
}

/**
 * Reads the letters in a picture: a whole page, whose columns the engine tells apart, or a block of
 * text, such as a cell.
 */
export type Recognise = (image: GreyImage, layout: 'page' | 'block') => Promise<ReadLine[]>
