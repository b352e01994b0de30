/** Inside functions that tests run in the extension's own pages; promises in both browsers. */
declare const chrome: import('webextension-polyfill').Browser
