import { computed } from '@preact/signals'
import type { RichText } from '../../documents/model.ts'
import type { Issue } from '../../plan/issues/types.ts'
import { issues, planText } from './state.ts'

const places = computed(
  () => new Map(planText.value?.parts.map(({ content }, part) => [content, part] as const)),
)

/** The place of a text among all texts of the plan, as corrections and marks name it. */
export function partOf(content: RichText): number | undefined {
  return places.value.get(content)
}

/** What there is to ask at each text, by its place. */
export const issuesByPart = computed(() => {
  const found = new Map<number, Issue[]>()
  const parts = planText.value?.parts ?? []
  for (const issue of issues.value) {
    if (issue.quote === '') continue
    const part = parts.findIndex(({ end }) => end > issue.start)
    if (part < 0 || issue.end <= (parts[part]?.start ?? 0)) continue
    found.set(part, [...(found.get(part) ?? []), issue])
  }
  return found
})
