import type { TestBrowser } from '../browser/drivers/test-browser.ts'
import { seeded } from './seeded.ts'
import type { Row } from './table.ts'

export interface Kills {
  /** How often the worker was stopped while a save was under way. */
  kills: number
  acknowledged: number
  /** Acknowledged, and not in the notebook afterwards. */
  lost: number
  /** In the notebook more than once. */
  twice: number
  /** Saves that had to be asked for again. */
  again: number
}

/** Stops the worker at a random moment of each of so many saves, and counts what is there then. */
export async function killDuringSaves(browser: TestBrowser, times: number): Promise<Kills> {
  const random = seeded(20261125)
  const view = await browser.openView('options')
  const acknowledged: string[] = []
  let again = 0
  for (let save = 0; save < times; save += 1) {
    const id = `4c3a35d7-8a0a-4c5e-9d0b-${String(save).padStart(12, '0')}`
    const saving = view.evaluate(saveAndAskAgain, id)
    await new Promise((resolve) => setTimeout(resolve, random() * 60))
    await browser.killWorker()
    const { saved, tries } = await saving
    if (saved) acknowledged.push(id)
    if (tries > 1) again += 1
  }
  const questions = await view.evaluate(questionIds)
  await view.close()
  const there = new Set(questions)
  return {
    kills: times,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !there.has(`${id}-q`)).length,
    twice: questions.length - there.size,
    again,
  }
}

export function killRows({ kills, acknowledged, lost, twice, again }: Kills): Row[] {
  return [
    {
      what: `saves with the worker stopped in the middle: acknowledged and lost, of ${acknowledged} (${kills} stops, ${again} asked again)`,
      value: String(lost),
      budget: '0',
      isMet: lost === 0,
    },
    { what: 'the same: kept twice', value: String(twice), budget: '0', isMet: twice === 0 },
  ]
}

/** As the save form does it, in a page of the extension. */
async function saveAndAskAgain(saveId: string): Promise<{ saved: boolean; tries: number }> {
  const wish = {
    saveId,
    ask: saveId,
    person: null,
    child: null,
    meeting: null,
    tags: [],
    place: null,
  }
  const message = {
    sendlight: 'notebook.save',
    ask: { wish, title: '', file: null, evenInPrivate: false },
  }
  let tries = 0
  while (tries < 6) {
    tries += 1
    try {
      const late = new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error('late')), 4000),
      )
      const reply = (await Promise.race([chrome.runtime.sendMessage(message), late])) as {
        answer?: { saved: boolean }
      }
      if (reply?.answer?.saved) return { saved: true, tries }
    } catch {
      // Nobody knows whether it was kept: asked again with the same id.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { saved: false, tries }
}

function questionIds(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('notebook')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const records = opening.result.transaction('records').objectStore('records')
      const asked = records.index('kind').getAll('question')
      asked.onsuccess = () => {
        opening.result.close()
        // By what was asked, so that one kept twice under another id shows.
        resolve((asked.result as { ask: string }[]).map(({ ask }) => `${ask}-q`))
      }
    }
  })
}
