import { fileURLToPath } from 'node:url'
import type { Site } from '../../test/browser/drivers/site-server.ts'

const FOLDER = fileURLToPath(new URL('../../test/fixtures/samples/', import.meta.url))

/** The invented sites that the sample pages live on, at names where Sendlight runs by itself. */
export const SAMPLE_SITES: Record<string, Site> = {
  'www.exampleshire.gov.uk': FOLDER,
  'www.larkfield.exampleshire.sch.uk': FOLDER,
}

export const SAMPLES = {
  start: 'http://www.exampleshire.gov.uk/',
  council: 'http://www.exampleshire.gov.uk/local-offer.html',
  school: 'http://www.larkfield.exampleshire.sch.uk/school.html',
  plan: 'http://www.exampleshire.gov.uk/plan.html',
} as const
