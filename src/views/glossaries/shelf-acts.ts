import type { ShelvedPack } from '../../packs/shelf.ts'
import { updatePack } from '../../packs/update-pack.ts'
import type { Where } from '../../packs/where.ts'
import { fetchGlossary, hostPattern, mayAsk } from '../../platform/glossary-fetch.ts'
import { dropAccess, requestAccess } from '../../platform/site-access.ts'
import { notice, tell, tellWithUndo } from '../shared/notices.ts'
import { saveFile } from '../shared/save-file.ts'
import { isRefusal, readShelf, refusalSentence, remembered, shelf, shelved } from './shelf-state.ts'

export async function switchPack(id: string, isOn: boolean): Promise<void> {
  await shelf.set(id, { isOn })
  await readShelf()
}

export async function setWhere(id: string, where: Where): Promise<void> {
  await shelf.set(id, { where })
  await readShelf()
}

export async function move(ids: readonly string[], at: number, by: 1 | -1): Promise<void> {
  const order = [...ids]
  const [id] = order.splice(at, 1)
  if (id === undefined) return
  order.splice(at + by, 0, id)
  await shelf.arrange(order)
  await readShelf()
  const title = shelved.value?.find((each) => each.id === id)?.pack.title ?? ''
  tell('glossary_moved', title, String(at + by + 1))
}

export function exportPack({ file, pack }: ShelvedPack): void {
  saveFile(`${pack.title}.json`, [file], 'application/json')
}

/** Takes a glossary away; one press brings it back as it was. */
export async function remove(gone: ShelvedPack): Promise<void> {
  const { id, pack, key, file, isOn, where, isSubscribed, before } = gone
  const ids = shelved.value?.map((each) => each.id) ?? []
  await shelf.remove(id)
  await readShelf()
  const undo = async () => {
    await shelf.add(file, { isSubscribed })
    await shelf.set(id, { isOn, where, before })
    await shelf.arrange(ids)
    await readShelf()
  }
  if (key === null) tellWithUndo(() => void undo(), 'glossary_removed', pack.title)
  else tellWithUndo(() => void undo(), 'glossary_removed_signed', pack.title, pack.publisher.name)
}

/** Forgets a key of glossaries that were removed; one press brings it back. */
export async function forgetKey(key: string, publisher: string): Promise<void> {
  const forgotten = remembered.value.filter((each) => each.key === key)
  await shelf.forgetKey(key)
  await readShelf()
  const undo = async () => {
    await shelf.remember(forgotten)
    await readShelf()
  }
  tellWithUndo(() => void undo(), 'glossary_key_forgotten', publisher)
}

export async function seenChanges(id: string): Promise<void> {
  await shelf.set(id, { before: null })
  await readShelf()
}

/** Says yes or no to new versions from the publisher's site. The browser asks for the one host. */
export async function subscribe(id: string, address: string, wanted: boolean): Promise<void> {
  const origin = hostPattern(address)
  // The browser's question must be the first thing that the press does.
  const isAllowed = wanted ? await requestAccess(origin) : true
  if (wanted && !isAllowed) tell('glossary_subscribe_refused', new URL(address).hostname)
  await shelf.set(id, { isSubscribed: wanted && isAllowed })
  await readShelf()
  if (!wanted) {
    const others = shelved.value?.some(
      ({ isSubscribed, pack }) =>
        isSubscribed && pack.update && hostPattern(pack.update) === origin,
    )
    if (!others) await dropAccess(origin)
  } else if (isAllowed) await lookNow(id)
}

/** Looks for a new version now, and says what came of it. */
export async function lookNow(id: string): Promise<void> {
  const now = shelved.value?.find((each) => each.id === id)
  if (!now?.pack.update) return
  if (!(await mayAsk(now.pack.update))) {
    tell('glossary_subscribe_refused', new URL(now.pack.update).hostname)
    return
  }
  const outcome = await updatePack(shelf, now, fetchGlossary, Date.now(), true)
  await readShelf()
  if (outcome.is === 'updated') tell('glossary_updated', outcome.shelved.pack.title)
  else if (outcome.is === 'failed') {
    const { why } = outcome
    if (isRefusal(why))
      notice.value = {
        text: refusalSentence(why, now.pack.publisher.name, now.pack.publisher.name),
      }
    else tell(why === 'unreachable' ? 'glossary_update_unreachable' : 'glossary_update_failed')
  } else tell('glossary_update_none', now.pack.title)
}
