import { computed, effect, signal } from '@preact/signals'
import type { TakenUp } from '../../plan/compare/taken-up.ts'
import type { CompareReport } from '../../plan/types.ts'
import type { OpenedDocument } from '../shared/opening/opened.ts'
import { Opening } from '../shared/opening/opening.ts'
import { keep, kept } from './kept.ts'
import { items } from './letter.ts'
import { runJob } from './run-job.ts'
import { corrections, plan } from './state.ts'

/** The other version of the plan. */
export const other = signal<OpenedDocument | undefined>(undefined)
/** What changed; undefined while it is not known. */
export const changes = signal<CompareReport | undefined>(undefined)
export const comparing = signal<'idle' | 'working' | 'failed'>('idle')

export const otherOpening = new Opening({ onOpened: setOther })

function setOther(opened: OpenedDocument): void {
  const before = kept.value.other
  other.value = opened
  const { fingerprint, name } = opened
  const isNewer = before?.fingerprint === fingerprint && before.isNewer
  keep({ other: { fingerprint, name, isNewer } })
}

/** Whether the other version is the newer of the two. */
export function setNewer(isNewer: boolean): void {
  const { other } = kept.value
  if (other) keep({ other: { ...other, isNewer } })
}

export function removeOther(): void {
  other.value = undefined
  keep({ other: null })
}

// So that only a change of these compares anew.
const othersName = computed(() => kept.value.other)

/** What became of the person's points in the newer version, by their ids. */
export const uptakes = signal<readonly TakenUp[]>([])

let asked = ''

/** Opens the other version again that this plan was compared with, and compares the two. */
export function followVersions(): void {
  effect(() => {
    const named = kept.value.other
    if (!plan.value || !named || other.value?.fingerprint === named.fingerprint) return
    const wish = `${plan.value.fingerprint} ${named.fingerprint}`
    if (asked === wish) return
    asked = wish
    void otherOpening.addKept(named.fingerprint)
  })
  effect(() => {
    const there = other.value
    const named = othersName.value
    const list = items.value
    uptakes.value = []
    if (!there || !named?.isNewer || list.length === 0) return
    void runJob('takenUp', { items: list, model: there.model })
      .then((found) => {
        if (other.value === there && items.value === list) uptakes.value = found
      })
      .catch(() => undefined)
  })
  effect(() => {
    const here = plan.value
    const there = other.value
    const named = othersName.value
    changes.value = undefined
    comparing.value = 'idle'
    if (!here || !there || named?.fingerprint !== there.fingerprint) return
    const mine = { model: here.model, corrections: corrections.value }
    const theirs = { model: there.model, corrections: [] }
    const [before, after] = named.isNewer ? [mine, theirs] : [theirs, mine]
    comparing.value = 'working'
    void runJob('compare', { before, after }).then(
      (found) => {
        if (plan.value !== here || other.value !== there) return
        changes.value = found
        comparing.value = 'idle'
      },
      () => {
        comparing.value = 'failed'
      },
    )
  })
}
