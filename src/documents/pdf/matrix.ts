/** A PDF transformation: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** What `inner` does, followed by what `outer` does. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/** The same with whatever a file gives; anything else is the identity. */
export function toMatrix(values: unknown): Matrix {
  const list =
    Array.isArray(values) || values instanceof Float32Array || values instanceof Float64Array
      ? Array.from(values as ArrayLike<unknown>)
      : []
  if (list.length < 6) return IDENTITY
  const [a, b, c, d, e, f] = list.map((value) =>
    typeof value === 'number' && Number.isFinite(value) ? value : 0,
  )
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0]
}

/** A box by its edges; `top` is above `bottom`. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The upright box around what a box becomes. */
export function applyToBox(matrix: Matrix, box: Box): Box {
  const corners = [
    apply(matrix, box.left, box.top),
    apply(matrix, box.right, box.top),
    apply(matrix, box.left, box.bottom),
    apply(matrix, box.right, box.bottom),
  ]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }
}

/** The smallest box around all; undefined for none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes
  if (!first) return undefined
  let { left, top, right, bottom } = first
  for (const box of boxes) {
    if (box.left < left) left = box.left
    if (box.top < top) top = box.top
    if (box.right > right) right = box.right
    if (box.bottom > bottom) bottom = box.bottom
  }
  return { left, top, right, bottom }
}

/** Whether the middle of `inner` lies in `outer`. */
export function holdsMiddle(outer: Box, inner: Box): boolean {
  const x = (inner.left + inner.right) / 2
  const y = (inner.top + inner.bottom) / 2
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom
}
