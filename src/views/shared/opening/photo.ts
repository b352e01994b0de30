import { type GreyImage, toGrey } from '../../../documents/scan/grey-image.ts'
import type { ScanSource } from '../../../documents/scan/read-scan.ts'
import { OpeningError } from './faults.ts'
import { pictureSize } from './picture-size.ts'

/** More points than this are not unpacked; phones take up to 50 million today. */
const MOST_POINTS = 100e6
/** What reading needs: an A4 page at 300 points an inch has 9 million. */
const ENOUGH_POINTS = 16e6
/** The longer side of A4, in points. A photo does not say how large the page was. */
const LONG_SIDE = 842

/**
 * A photo or scan of one page, ready to be read.
 * @throws OpeningError `picture kind` where the browser cannot show it, `picture size` where it is
 *   larger than is safe.
 */
export async function photoSource(bytes: Uint8Array): Promise<ScanSource> {
  const told = pictureSize(bytes)
  if (told && told.width * told.height > MOST_POINTS) throw new OpeningError('picture size')
  const canvas = await draw(bytes)
  const longer = Math.max(canvas.width, canvas.height)
  const width = (canvas.width / longer) * LONG_SIDE
  const height = (canvas.height / longer) * LONG_SIDE
  return {
    page: 1,
    size: { width, height, label: '' },
    picture: async () => greyOf(canvas),
  }
}

/** A picture as the browser shows it, turned as the camera was held, and no larger than needed. */
async function draw(bytes: Uint8Array): Promise<OffscreenCanvas> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(new Blob([bytes.slice()]))
  } catch {
    throw new OpeningError('picture kind')
  }
  const scale = Math.min(1, Math.sqrt(ENOUGH_POINTS / (picture.width * picture.height)))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  )
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}

/** What a canvas shows, in shades of grey. */
export function greyOf(canvas: OffscreenCanvas | HTMLCanvasElement): GreyImage | undefined {
  const { width, height } = canvas
  const context = canvas.getContext('2d') as
    | OffscreenCanvasRenderingContext2D
    | CanvasRenderingContext2D
    | null
  if (!context) return undefined
  const { data } = context.getImageData(0, 0, width, height)
  return toGrey({ width, height, kind: 'RGBA', data })
}
