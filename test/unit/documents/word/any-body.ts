import fc from 'fast-check'
import { p, r, tbl, tc, tr } from './make-word.ts'

/** Text of a run: letters, spaces of two kinds, soft hyphens. */
export const words = fc.stringMatching(/^[ a-z\u00a0\u00ad.é]{0,8}$/)
const look = fc.constantFrom('', '<w:b/>', '<w:strike/>', '<w:vanish/>', '<w:i/><w:b/>')
const run = fc.tuple(words, look).map(([text, properties]) => r(text, properties))
const maker = 'w:id="1" w:author="A"'
const inline = fc.oneof(
  run,
  fc.constantFrom('<w:r><w:br/></w:r>', '<w:r><w:tab/></w:r>', '<w:r><w:noBreakHyphen/></w:r>'),
  fc.constantFrom(
    '<w:commentRangeStart w:id="1"/>',
    '<w:commentRangeEnd w:id="1"/>',
    '<w:r><w:footnoteReference w:id="1"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:instrText>MERGEFIELD X</w:instrText></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ),
  run.map((inside) => `<w:ins ${maker}>${inside}</w:ins>`),
  run.map((inside) => `<w:del ${maker}>${inside.replaceAll(/w:t(?=[ >])/g, 'w:delText')}</w:del>`),
  run.map((inside) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`),
)
const paragraph = fc
  .tuple(
    fc.array(inline, { maxLength: 6 }),
    fc.constantFrom(
      '',
      '<w:outlineLvl w:val="1"/>',
      `<w:rPr><w:del ${maker}/></w:rPr>`,
      '<w:rPr><w:vanish/></w:rPr>',
    ),
  )
  .map(([inside, properties]) => p(inside.join(''), properties))
const merge = fc.constantFrom(
  '',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:gridSpan w:val="2"/>',
  '<w:hMerge/>',
)
const table = fc
  .array(
    fc
      .array(fc.tuple(paragraph, merge), { maxLength: 4 })
      .map((cells) => tr(cells.map(([inside, properties]) => tc(inside, properties)).join(''))),
    { maxLength: 4 },
  )
  .map((rows) => tbl(rows.join('')))
/** A body made of all that matters: changes, fields, controls, comments, tables with spans. */
export const anyBody = fc
  .array(fc.oneof(paragraph, table), { maxLength: 6 })
  .map((blocks) => blocks.join(''))
