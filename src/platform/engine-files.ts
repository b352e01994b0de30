/** Where the files of pdf.js and tesseract.js lie in the package. */
export const PDF_FOLDER = 'vendor/pdfjs/'
export const SCAN_FOLDER = 'vendor/tesseract/'
