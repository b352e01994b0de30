import { describe, expect, test, vi } from 'vitest'
import { control, openView, says, textOf } from './open-view.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

describe('the options', () => {
  test('keep what is chosen', async () => {
    const browser = await openView('options')
    const slider = control<HTMLInputElement>('How many words')
    slider.value = '2'
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    control('Lexend').click()
    control('Largest').click()
    await vi.waitFor(() => expect(browser.stored.get('setting.textScale')).toBe(1.5))
    expect(browser.stored.get('setting.density')).toBe('more')
    expect(document.documentElement.dataset).toMatchObject({ font: 'lexend', scale: '1.5' })
    await vi.waitFor(() =>
      expect(slider.getAttribute('aria-valuetext')).toBe('Each word once in a paragraph'),
    )
  })

  test('open with what was stored, also where some of it is spoilt', async () => {
    await openView('options', (fake) => {
      fake.stored.set('setting.nation', 'scotland')
      fake.stored.set('setting.density', { broken: true })
      fake.stored.set('setting.sitesOff', ['<b>odd</b>', '🙂.example', 'x'.repeat(300)])
    })
    expect(control<HTMLSelectElement>('Explain words as in').value).toBe('scotland')
    expect(control<HTMLInputElement>('How many words').value).toBe('1')
    expect(textOf()).toContain('<b>odd</b>')
  })

  // Case 83: whatever is taken away can be brought back.
  test('a hidden word is shown again, and hidden again by undo', async () => {
    const browser = await openView('options', (fake) => {
      fake.stored.set('setting.hiddenTerms', ['ehc-plan', 'page:GAP', 'gone-entry'])
    })
    await says('Education, Health and Care plan')
    expect(textOf()).toContain('GAP')
    expect(textOf()).toContain('gone entry')
    control('Show again: Education').click()
    await says('will be marked again')
    expect(browser.stored.get('setting.hiddenTerms')).toEqual(['page:GAP', 'gone-entry'])
    control('Undo').click()
    await vi.waitFor(() => expect(browser.stored.get('setting.hiddenTerms')).toContain('ehc-plan'))
  })

  test('a site is switched on again, and off again by undo', async () => {
    const browser = await openView('options', (fake) => {
      fake.stored.set('setting.sitesOff', ['a.org'])
    })
    control('Turn on again: a.org').click()
    await says('Sendlight is on again on a.org')
    control('Undo').click()
    await vi.waitFor(() => expect(browser.stored.get('setting.sitesOff')).toEqual(['a.org']))
  })

  test('a site that was added is taken off, with its permission', async () => {
    const browser = await openView('options', (fake) => {
      fake.stored.set('setting.sitesOn', ['a.org', 'not-allowed.org'])
      fake.granted = ['*://a.org/*']
    })
    await says('a.org')
    expect(textOf()).not.toContain('not-allowed.org')
    control('Take off: a.org').click()
    await says('no longer reads a.org by itself')
    expect(browser.granted).toEqual([])
  })

  test('list the keys in words, and how to change them', async () => {
    const browser = await openView('options')
    await says('Alt + . (full stop)')
    control('Change keys').click()
    expect(browser.callsOf('tabs.create')).toEqual([[{ url: 'chrome://extensions/shortcuts' }]])
  })

  test('say once that this is not legal advice, and where to get some', async () => {
    await openView('options')
    expect(textOf().match(/not legal advice/g)).toHaveLength(1)
    for (const name of ['IPSEA', 'Contact', 'SOS!SEN', 'SNAP Cymru', 'Enquire', 'SENAC']) {
      expect(control(name).getAttribute('href')).toMatch(/^https:/)
    }
  })
})
