import type { PDFPageProxy } from 'pdfjs-dist'
import type { PdfLibrary } from '../pdf/library.ts'
import { applyToBox, type Matrix, toMatrix } from '../pdf/matrix.ts'
import { type OpenPdfOptions, openPdf } from '../pdf/open-pdf.ts'
import type { Picture } from '../pdf/page-content.ts'
import { readOperators } from '../pdf/read-operators.ts'
import { type GreyImage, type RawPicture, toGrey } from './grey-image.ts'
import type { ScanSource } from './read-scan.ts'

/** Finer than this, in points of the picture per inch, adds nothing to read. */
const FINEST = 400

/** Smaller than this, in points of the page, a picture is a logo or a stamp. */
const SMALLEST = 36

export interface PdfPictures {
  sources: ScanSource[]
  close: () => Promise<void>
}

/**
 * The pages of a scanned PDF as pictures, put together from the pictures that lie on each page.
 * @param only the numbers of the pages wanted, from 1; all without it.
 * @throws DocumentError as `openPdf` does.
 */
export async function pdfPictures(
  bytes: Uint8Array,
  options: OpenPdfOptions,
  only?: readonly number[],
): Promise<PdfPictures> {
  const { document, close } = await openPdf(bytes, options)
  const labels = await document.getPageLabels().catch(() => null)
  const numbers = only ?? Array.from({ length: document.numPages }, (_, i) => i + 1)
  const sources: ScanSource[] = []
  for (const number of numbers) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    sources.push({
      page: number,
      size: { width, height, label: labels?.[number - 1] ?? '' },
      picture: async () => {
        const picture = await pagePicture(page, options.library)
        page.cleanup()
        return picture
      },
    })
  }
  return { sources, close }
}

async function pagePicture(
  page: PDFPageProxy,
  library: PdfLibrary,
): Promise<GreyImage | undefined> {
  const viewport = page.getViewport({ scale: 1 })
  const steps = await page.getOperatorList({ annotationMode: 0 })
  const { pictures } = readOperators(steps, {
    ops: library.OPS,
    toPage: toMatrix(viewport.transform),
    font: () => undefined,
    isLayerShown: () => true,
  })
  const parts = pictures.flatMap((picture) => {
    if (picture.right - picture.left < SMALLEST || picture.bottom - picture.top < 8) return []
    const raw = rawPicture(page, picture)
    return raw ? [{ picture, image: toGrey(raw) }] : []
  })
  if (parts.length === 0) return undefined
  const finest = Math.max(...parts.map(({ picture, image }) => perPoint(picture, image)))
  const scale = Math.min(finest, FINEST / 72)
  const width = Math.max(1, Math.round(viewport.width * scale))
  const height = Math.max(1, Math.round(viewport.height * scale))
  const whole = { width, height, data: new Uint8Array(width * height).fill(255) }
  for (const { picture, image } of parts) paint(whole, image, picture.matrix, scale)
  return whole
}

/** Points of the picture for each point of the page. */
function perPoint({ matrix }: Picture, image: GreyImage): number {
  const across = image.width / Math.max(1, Math.hypot(matrix[0], matrix[1]))
  const down = image.height / Math.max(1, Math.hypot(matrix[2], matrix[3]))
  return Math.max(across, down)
}

/** pdf.js's kinds of pictures. */
const KINDS: Record<number, RawPicture['kind']> = { 1: '1 bit', 2: 'RGB', 3: 'RGBA' }

function rawPicture(page: PDFPageProxy, picture: Picture): RawPicture | undefined {
  const held = picture.name === '' ? picture.inline : heldBy(page, picture.name)
  if (typeof held !== 'object' || held === null) return undefined
  const { width, height, kind, data } = held as Record<string, unknown>
  const bytes = typeof data === 'string' ? heldBy(page, data) : data
  const list =
    bytes instanceof Uint8Array || bytes instanceof Uint8ClampedArray
      ? bytes
      : typeof bytes === 'object' && bytes !== null && 'data' in bytes
        ? bytes.data
        : undefined
  if (!(list instanceof Uint8Array || list instanceof Uint8ClampedArray)) return undefined
  if (typeof width !== 'number' || typeof height !== 'number') return undefined
  const known = picture.isMask ? '1 bit' : KINDS[Number(kind)]
  return known ? { width, height, kind: known, data: list } : undefined
}

function heldBy(page: PDFPageProxy, name: string): unknown {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return objects.has(name) ? objects.get(name) : undefined
}

/** Draws a picture where its matrix puts it, darkening what is there, as ink does. */
function paint(whole: GreyImage, image: GreyImage, matrix: Matrix, scale: number): void {
  const [a, b, c, d, e, f] = matrix
  const determinant = a * d - b * c
  if (Math.abs(determinant) < 1e-6) return
  const box = applyToBox(matrix, { left: 0, top: 0, right: 1, bottom: 1 })
  const left = Math.max(0, Math.floor(box.left * scale))
  const right = Math.min(whole.width, Math.ceil(box.right * scale))
  const top = Math.max(0, Math.floor(box.top * scale))
  const bottom = Math.min(whole.height, Math.ceil(box.bottom * scale))
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const x = (column + 0.5) / scale - e
      const y = (row + 0.5) / scale - f
      const u = (d * x - c * y) / determinant
      const v = (a * y - b * x) / determinant
      // A picture's first row is at the top of its unit square.
      const fromX = Math.floor(u * image.width)
      const fromY = Math.floor((1 - v) * image.height)
      if (fromX < 0 || fromY < 0 || fromX >= image.width || fromY >= image.height) continue
      const at = row * whole.width + column
      const shade = image.data[fromY * image.width + fromX] ?? 255
      whole.data[at] = Math.min(whole.data[at] ?? 255, shade)
    }
  }
}
