/** Sites that draw their text on a canvas. */
const DRAWN = new Set(['docs.google.com'])

/** Words below which a page with a large picture or canvas is taken for a picture of text. */
const FEW_WORDS = 20

/** The key of the sentence that says why a document cannot be read; undefined where it can. */
export function unreadable(document: Document): string | undefined {
  const { contentType } = document
  if (contentType === 'application/pdf') return 'page_reason_pdf'
  if (/^(?:image|audio|video)\//.test(contentType)) return 'page_reason_picture'
  if (document.designMode === 'on') return 'page_reason_editing'
  const host = document.location?.hostname ?? ''
  if (
    DRAWN.has(host) &&
    /^\/(?:document|presentation|spreadsheets)\//.test(document.location.pathname)
  ) {
    return 'page_reason_drawn'
  }
  return undefined
}

/** The same once the words have been read: a page that is all picture has almost none. */
export function isAllPicture(document: Document, words: number): boolean {
  if (words >= FEW_WORDS) return false
  const screen = innerWidth * innerHeight
  for (const picture of document.querySelectorAll('canvas, img, embed, object')) {
    const { width, height } = picture.getBoundingClientRect()
    if (width * height > screen / 3) return true
  }
  return false
}
