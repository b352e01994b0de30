/** The kind of the script element in which a page carries a glossary file; browsers do not run it. */
export const CARRIER_TYPE = 'application/vnd.sendlight.glossary+json'
