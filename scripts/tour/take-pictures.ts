import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '../../test/browser/drivers/chromium.ts'
import { serve } from '../../test/browser/drivers/site-server.ts'
import type { View } from '../../test/browser/drivers/test-browser.ts'
import { JOURNEYS } from './journeys.ts'
import { SAMPLE_SITES } from './samples.ts'

/** The README's pictures: which journey, and how large. */
const PICTURES: { file: string; journey: string; view: View }[] = [
  { file: 'page.png', journey: 'page', view: { width: 1000, height: 640 } },
  { file: 'card.png', journey: 'card', view: { width: 1000, height: 960 } },
  {
    file: 'card-dark.png',
    journey: 'card-unfolded',
    view: { width: 860, height: 900, scheme: 'dark' },
  },
  { file: 'easy.png', journey: 'easy', view: { width: 1000, height: 940 } },
  { file: 'notebook.png', journey: 'notebook', view: { width: 1000, height: 860 } },
  { file: 'document.png', journey: 'document', view: { width: 1000, height: 720 } },
  { file: 'desk.png', journey: 'desk-ask', view: { width: 1000, height: 860 } },
  { file: 'panel.png', journey: 'panel', view: { width: 400, height: 720 } },
  { file: 'popup.png', journey: 'popup', view: { width: 400, height: 720 } },
]

/** No picture may be larger, in bytes: they are cloned with the project for ever. */
const LARGEST = 200_000

/** Takes the pictures into `folder`; gives their paths. */
export async function takePictures(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const sites = await serve(SAMPLE_SITES)
  const browser = await launchChromium({ proxy: sites.proxy, args: ['--hide-scrollbars'] })
  const files: string[] = []
  try {
    for (const { file, journey: name, view } of PICTURES) {
      const journey = JOURNEYS.find((each) => each.name === name)
      if (!journey) throw new Error(`There is no journey called ${name}`)
      const page = await journey.go(browser, view)
      const path = join(folder, file)
      await page.screenshot(path)
      await page.close()
      const { size } = await stat(path)
      if (size > LARGEST) throw new Error(`${path} has ${size} bytes: take a smaller view`)
      files.push(path)
    }
  } finally {
    await browser.close()
    await sites.close()
  }
  return files
}
