/** The page's script, its second file and its style sheet, as they are named in the built extension. */
export const PAGE_SCRIPT = 'src/page/content.iife.js'
export const PAGE_HELP = 'src/page/help.iife.js'
export const PAGE_STYLES = 'src/page/marks.css'
