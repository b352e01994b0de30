import type { ArticleLink } from '../../documents/article-blocks.ts'
import type { EasyPair } from '../../platform/easy.ts'

/** The links that stand in a sentence, their offsets counted from its start. */
export function linksOf(links: readonly ArticleLink[], { start, source }: EasyPair): ArticleLink[] {
  const end = start + source.text.length
  return links
    .filter((link) => link.start < end && link.end > start)
    .map((link) => ({
      start: Math.max(0, link.start - start),
      end: Math.min(source.text.length, link.end - start),
      address: link.address,
    }))
}

/**
 * A sentence's links in its easy version: where the link's words stand there, by line; and those
 * whose words were put in another way, so that they can be shown after it.
 */
export function easyLinks(
  links: readonly ArticleLink[],
  source: string,
  lines: readonly string[],
): { inside: ArticleLink[][]; others: ArticleLink[] } {
  const inside: ArticleLink[][] = lines.map(() => [])
  const others: ArticleLink[] = []
  for (const link of links) {
    const words = source.slice(link.start, link.end)
    const line = lines.findIndex((text) => text.includes(words))
    const start = lines[line]?.indexOf(words) ?? -1
    if (start < 0) others.push(link)
    else inside[line]?.push({ start, end: start + words.length, address: link.address })
  }
  return { inside, others }
}
