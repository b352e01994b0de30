import type { Mark } from './page-model.ts'

/**
 * Does something for a mark. A frame may vanish at any moment, and Firefox then fails in ways that
 * cannot be told beforehand; nothing is to be seen there any more. The page itself may not.
 */
export function unlessGone(mark: Mark, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (mark.record.surface.frame === null) throw error
  }
}
