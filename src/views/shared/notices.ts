import { signal } from '@preact/signals'
import { MessageError, type MessageFailure } from '../../platform/errors.ts'
import { t } from '../../ui/text.ts'

interface Told {
  text: string
  /** Brings back what was just taken away. */
  undo?: () => void
}

/** A sentence for the person about something that just happened. */
export const notice = signal<Told | undefined>(undefined)

/** Says a sentence of `_locales` in the view's notice, which screen readers read out. */
export function tell(key: string, ...substitutions: string[]): void {
  notice.value = { text: t(key, ...substitutions) }
}

/** The same, with a button that takes it back. */
export function tellWithUndo(undo: () => void, key: string, ...substitutions: string[]): void {
  notice.value = { text: t(key, ...substitutions), undo }
}

export function hush(): void {
  notice.value = undefined
}

const SENTENCES: Record<MessageFailure, string> = {
  'no-listener': 'error_no_listener',
  'no-result': 'error_no_result',
  late: 'error_late',
  refused: 'error_failed',
  failed: 'error_failed',
  'extension-gone': 'error_gone',
}

/** Tells what an error means for the person: what happened, that nothing was lost, what to do. */
export function tellError(error: unknown): void {
  tell(error instanceof MessageError ? SENTENCES[error.failure] : 'error_failed')
}
