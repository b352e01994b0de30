import { signal } from '@preact/signals'
import type { Text } from './model.ts'

/** The text that is being read. */
export const text = signal<Text | undefined>(undefined)
