import { readSafeText, type SafeRun } from '../../../packs/safe-text.ts'
import type { LocalNote, PageCard } from '../../../platform/glossary.ts'
import { make } from '../../../ui/make.ts'
import { t } from '../../../ui/text.ts'
import { webAddress } from './card-content.ts'

/** What local glossaries say of the word, each with whose words they are. */
export function drawLocal({ local = [] }: PageCard): Node[] {
  return local.map((note) => {
    const { plain, more, link, from, translated } = note
    return make(
      'div',
      { class: 'local' },
      plain !== '' && make('p', {}, plain),
      translated &&
        make(
          'p',
          { lang: translated.language, dir: 'auto' },
          make('strong', {}, translated.term),
          ` ${translated.plain}`,
        ),
      ...(more ? drawText(more) : []),
      link && drawLink(link),
      make('p', { class: 'soft' }, whose(from)),
    )
  })
}

function whose({ publisher, isSigned }: LocalNote['from']): string {
  return t(isSigned ? 'card_local_from' : 'card_local_unsigned', publisher)
}

function drawText(text: string): Node[] {
  const nodes: Node[] = []
  let items: Node[] = []
  const flush = () => {
    if (items.length > 0) nodes.push(make('ul', {}, ...items))
    items = []
  }
  for (const { kind, runs } of readSafeText(text)) {
    const inside = runs.map(drawRun)
    if (kind === 'item') items.push(make('li', {}, ...inside))
    else {
      flush()
      nodes.push(make('p', {}, ...inside))
    }
  }
  flush()
  return nodes
}

function drawRun(run: SafeRun): Node {
  if (run.kind === 'link') return anchor(run.address, `${run.text} (${run.host})`)
  if (run.isStrong) return make('strong', {}, run.text)
  return run.isEmphasis ? make('em', {}, run.text) : make('span', {}, run.text)
}

function drawLink({ address, text }: { address: string; text: string }): Node | undefined {
  const safe = webAddress(address)
  if (!safe) return undefined
  const { hostname } = new URL(safe)
  return make('p', {}, anchor(safe, text === hostname ? text : `${text} (${hostname})`))
}

function anchor(href: string, words: string): Node {
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, words)
}
