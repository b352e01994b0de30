import type { Journey } from './journey.ts'

/** A web page that shows the pictures of every journey beside each other. */
export function tourPage(journeys: readonly Journey[], schemes: readonly string[]): string {
  const sections = journeys.map(
    ({ name, says }) => `<section>
<h2>${says}</h2>
<div>${schemes
      .map((scheme) => `<img src="${name}-${scheme}.png" alt="${says} (${scheme})" loading="lazy">`)
      .join('\n')}</div>
</section>`,
  )
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sendlight: a tour</title>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { max-width: 90rem; margin: 0 auto; padding: 1rem }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.75rem }
div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }
img { max-width: calc(50% - 0.7rem); border: 1px solid #8888 }
</style>
<h1>Sendlight: a tour</h1>
<p>Every picture was taken just now in a real browser, on invented pages.</p>
${sections.join('\n')}
</html>
`
}
