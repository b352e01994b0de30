import { describe, expect, it, vi } from 'vitest'
import messages from '../../../public/_locales/en_GB/messages.json'
import type { CardEntry } from '../../../src/lexicon/entry.ts'
import type { CardContent } from '../../../src/page/help/card/card-content.ts'
import { CardStore } from '../../../src/page/help/card/card-store.ts'
import { type CardActions, drawCard } from '../../../src/page/help/card/card-view.ts'

vi.mock('../../../src/ui/text.ts', () => ({
  t: (key: string, ...words: string[]) => {
    const table = messages as Record<string, { message: string } | undefined>
    const found = table[key]
    if (found === undefined) throw new Error(`no text for ${key}`)
    return found.message.replace(/\$(\d)/g, (_, n) => words[Number(n) - 1] ?? '')
  },
}))

const ENTRY: CardEntry = {
  id: 'x',
  term: 'Education, Health and Care plan',
  nation: 'wales',
  status: 'historic',
  subject: 'law',
  strong: true,
  plain: 'A <b>legal</b> paper.',
  matters: 'It must be kept.',
  ask: [{ of: 'the SENCO', ask: 'Who does this?' }],
  swap: [],
  see: ['y'],
  note: 'Replaced in 2014.',
  source: {
    name: 'An Act',
    reference: 'section 1',
    address: 'https://www.legislation.gov.uk/a',
    checked: '2026-11-25',
  },
  say: {},
}

const act: CardActions = {
  close: vi.fn(),
  back: vi.fn(),
  unfolded: vi.fn(),
  follow: vi.fn(),
  listen: vi.fn(),
  saveQuestion: vi.fn(),
  hide: vi.fn(),
  unhide: vi.fn(),
  listWords: vi.fn(),
  goTo: vi.fn(),
  explain: vi.fn(),
  redraw: vi.fn(),
  openReader: vi.fn(),
}

function draw(content: CardContent, related: CardEntry[] = []): HTMLElement {
  const card = document.createElement('div')
  const context = { pageNation: 'england' as const, canGoBack: false, related }
  card.append(...drawCard(content, context, act).nodes)
  return card
}

const shown: CardContent = { kind: 'entry', id: 'x', entry: ENTRY, form: 'EHCP' }

describe('a drawn card', () => {
  it('shows form, term, meaning and labels, with the rest folded', () => {
    const card = draw(shown, [{ ...ENTRY, id: 'y', term: 'SEN support' }])
    expect(card.querySelector('.form')?.textContent).toBe('“EHCP” means')
    expect(card.querySelector('#term')?.textContent).toBe(ENTRY.term)
    expect([...card.querySelectorAll('.badge')].map((badge) => badge.textContent)).toEqual([
      'An old word, no longer used',
      'A word used in Wales. Other nations have their own laws.',
    ])
    expect([...card.querySelectorAll('.folder')].map((button) => button.textContent)).toEqual([
      'Why it matters',
      'What to ask',
      'What the law says',
      'Related words',
    ])
    expect([...card.querySelectorAll<HTMLElement>('.inside')].every((part) => part.hidden)).toBe(
      true,
    )
  })

  it('takes everything from outside as text, never as markup', () => {
    const card = draw(shown)
    expect(card.querySelector('.plain')?.textContent).toBe('A <b>legal</b> paper.')
    expect(card.querySelector('.plain b')).toBeNull()
  })

  it('names the source and the day it was checked, and links to the web only', () => {
    const card = draw(shown)
    const link = card.querySelector('a')
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer')
    expect(link?.textContent).toBe('Read it at legislation.gov.uk')
    expect(card.textContent).toContain('We checked this on 25 November 2026.')
    const source = { name: 'An Act', address: 'javascript:alert(1)', checked: '2026-11-25' }
    const bad = draw({ ...shown, entry: { ...ENTRY, source } } as CardContent)
    expect(bad.querySelector('a')).toBeNull()
  })

  it('hears no synthetic click', () => {
    const card = draw(shown)
    for (const button of card.querySelectorAll('button')) button.click()
    for (const action of Object.values(act)) expect(action).not.toHaveBeenCalled()
  })

  it('has a name, and something to say, whatever it shows', () => {
    const kinds: CardContent[] = [
      shown,
      { kind: 'own', id: 'page:DCO', form: 'DCO', term: 'Designated Clinical Officer' },
      { kind: 'missing', id: 'x', form: 'EHCP', term: 'a plan' },
      { kind: 'hidden', id: 'x', term: 'a plan' },
      { kind: 'words', words: [] },
    ]
    for (const content of kinds) {
      const card = draw(content)
      expect(card.querySelector('#term')?.textContent).toBeTruthy()
      expect(card.querySelector('#meaning')?.textContent).toBeTruthy()
      expect(card.querySelector('[role=status]')).not.toBeNull()
    }
  })
})

describe('the store of cards', () => {
  it('fetches what is missing, and what that names as related, once', async () => {
    const asked: string[][] = []
    const store = new CardStore((async (_name: string, { ids }: { ids: string[] }) => {
      asked.push(ids)
      return { cards: ids.map((id) => ({ ...ENTRY, id, see: id === 'x' ? ['y'] : [] })) }
    }) as never)
    await store.fetch(['x', 'page:DCO'])
    await store.fetch(['x'])
    expect(asked).toEqual([['x'], ['y']])
    expect(store.get('y')?.id).toBe('y')
  })

  it('asks again after a failure', async () => {
    let fails = true
    const store = new CardStore((async (_name: string, { ids }: { ids: string[] }) => {
      if (fails) throw new Error('asleep')
      return { cards: ids.map((id) => ({ ...ENTRY, id, see: [] })) }
    }) as never)
    await store.fetch(['x'])
    expect(store.get('x')).toBeUndefined()
    fails = false
    await store.fetch(['x'])
    expect(store.get('x')?.id).toBe('x')
  })
})
