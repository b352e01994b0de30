import { render } from 'preact'
import { expect, test, vi } from 'vitest'
import { Gradually } from '../../../src/views/desk/gradually.tsx'

const draw = (list: readonly number[]) =>
  render(
    <Gradually list={list} step={3}>
      {(item) => <p key={item}>{item}</p>}
    </Gradually>,
    document.body,
  )
const shown = () =>
  [...document.querySelectorAll('p')].map(({ textContent }) => Number(textContent))

test('a long list is drawn a few at first, and whole in the end, in its order', async () => {
  const list = Array.from({ length: 50 }, (_, i) => i)
  draw(list)
  expect(shown()).toEqual([0, 1, 2])
  const first = document.querySelector('p')
  await vi.waitFor(() => expect(shown()).toEqual(list), { timeout: 15_000 })
  // What was drawn stays as it was: fields in it keep what is typed.
  expect(document.querySelector('p')).toBe(first)
  draw([7, 8])
  expect(shown()).toEqual([7, 8])
})
