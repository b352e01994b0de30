/** A picture in shades of grey: 0 is black, 255 white; rows from the top, without gaps. */
export interface GreyImage {
  width: number
  height: number
  data: Uint8Array
}

/** A picture as a canvas or pdf.js gives it. */
export interface RawPicture {
  width: number
  height: number
  /** 1 bit a point (rows padded to bytes, 1 is white), or 1, 3 or 4 bytes. */
  kind: '1 bit' | 'grey' | 'RGB' | 'RGBA'
  data: Uint8Array | Uint8ClampedArray
}

/** Any picture in shades of grey (ITU-R BT.601 weights); what is transparent counts as paper. */
export function toGrey(picture: RawPicture): GreyImage {
  const { width, height, kind, data } = picture
  const grey = new Uint8Array(width * height)
  if (kind === 'grey') {
    grey.set(data.subarray(0, grey.length))
    return { width, height, data: grey }
  }
  if (kind === '1 bit') {
    const stride = (width + 7) >> 3
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        const byte = data[y * stride + (x >> 3)] ?? 0
        grey[at] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0
      }
    }
    return { width, height, data: grey }
  }
  const step = kind === 'RGB' ? 3 : 4
  for (let at = 0, from = 0; at < grey.length; at++, from += step) {
    const shade =
      (299 * (data[from] ?? 255) + 587 * (data[from + 1] ?? 255) + 114 * (data[from + 2] ?? 255)) /
      1000
    const opacity = step === 4 ? (data[from + 3] ?? 255) / 255 : 1
    grey[at] = Math.round(255 - (255 - shade) * opacity)
  }
  return { width, height, data: grey }
}

/** The shade between four points, at fractions of them; white outside the picture. */
function shadeAt(image: GreyImage, x: number, y: number): number {
  const { width, height, data } = image
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < -1 || top < -1 || left >= width || top >= height) return 255
  const right = x - left
  const down = y - top
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= width || row >= height
      ? 255
      : (data[row * width + column] ?? 255)
  const above = at(left, top) * (1 - right) + at(left + 1, top) * right
  const below = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right
  return above * (1 - down) + below * down
}

/**
 * Turns a picture about its middle and makes it larger, in one step, so that letters are blurred
 * only once. White where nothing was.
 * @param angle in radians, clockwise.
 */
export function turnAndScale(image: GreyImage, angle: number, scale: number): GreyImage {
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const data = new Uint8Array(width * height)
  const cos = Math.cos(angle) / scale
  const sin = Math.sin(angle) / scale
  const middleX = (image.width - 1) / 2
  const middleY = (image.height - 1) / 2
  for (let y = 0, at = 0; y < height; y++) {
    const down = y - (height - 1) / 2
    for (let x = 0; x < width; x++, at++) {
      const right = x - (width - 1) / 2
      data[at] = shadeAt(
        image,
        middleX + right * cos + down * sin,
        middleY - right * sin + down * cos,
      )
    }
  }
  return { width, height, data }
}

/** A part of a picture, with a white margin around it. Everything in points of the picture. */
export function crop(
  image: GreyImage,
  box: { left: number; top: number; right: number; bottom: number },
  margin: number,
): GreyImage {
  const left = Math.max(0, Math.floor(box.left))
  const top = Math.max(0, Math.floor(box.top))
  // A box may lie outside the picture, or inside out: then nothing of the picture is in the part.
  const right = Math.max(left, Math.min(image.width, Math.ceil(box.right)))
  const bottom = Math.min(image.height, Math.ceil(box.bottom))
  const width = Math.max(1, right - left) + 2 * margin
  const height = Math.max(1, bottom - top) + 2 * margin
  const data = new Uint8Array(width * height).fill(255)
  for (let y = top; y < bottom; y++) {
    const row = image.data.subarray(y * image.width + left, y * image.width + right)
    data.set(row, (y - top + margin) * width + margin)
  }
  return { width, height, data }
}

/** As a file that every reader of pictures knows: portable grey map (PGM, binary). */
export function toPgm({ width, height, data }: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const bytes = new Uint8Array(head.length + data.length)
  bytes.set(head)
  bytes.set(data, head.length)
  return bytes
}
