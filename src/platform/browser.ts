import browser from 'webextension-polyfill'

/** The browser's extension APIs, with promises, in both browsers. */
export { browser }
