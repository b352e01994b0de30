import type { Box, Matrix } from './matrix.ts'

/** One letter (or ligature) as drawn, in points from the top left of the page as shown. */
export interface Glyph extends Box {
  text: string
  baseline: number
  /** The font's size as drawn, in points. */
  size: number
  /** Quarter turns clockwise from upright; undefined for slanted text. */
  turns: 0 | 1 | 2 | 3 | undefined
  bold: boolean
  italic: boolean
  /** Drawn without ink, as scanners put it over a picture. */
  isInvisible: boolean
  /** The marked content that it belongs to; -1 for none. */
  content: number
  /** Inside what the file itself calls no part of its text: page headers, footers. */
  isArtifact: boolean
  /** By lines, tints and readers' marks; none until these are looked at. */
  underline: boolean
  highlight: boolean
  struck: boolean
}

/** A straight line as drawn, or a side of a frame. Horizontal: from `from` to `to` at y `at`. */
export interface Rule {
  isHorizontal: boolean
  at: number
  from: number
  to: number
  /** A side of a filled area: it tells where a cell ends, but was not drawn as a line. */
  isEdge: boolean
}

/** A filled area. */
export interface Fill extends Box {
  /** "#rrggbb". */
  colour: string
}

/** A picture's box, and the name under which pdf.js holds it (empty where it is drawn inline). */
export interface Picture extends Box {
  name: string
  /** What an inline picture, or one drawn as a stencil, brings along. */
  inline: unknown
  isMask: boolean
  /** From the unit square to the page. */
  matrix: Matrix
}

export interface PageContent {
  glyphs: Glyph[]
  rules: Rule[]
  fills: Fill[]
  pictures: Picture[]
  /** Small round or square areas, as some makers draw the bullets of lists. */
  dots: Box[]
}
