import { asPack } from '../../src/packs/read-pack.ts'

/** Counts in the page where it runs. */
const RUN = 'window.ran=(window.ran||0)+1'

/**
 * One payload or more for each class of the public lists (OWASP's filter evasion cheat sheet, the
 * HTML5 security cheat sheet, the Big List of Naughty Strings): script elements and ways out of
 * others, handlers by kind of event, addresses that run, markup that parsers mend into something
 * else, templates, encodings. Written for this test; each counts where it runs.
 */
export const PAYLOADS: readonly string[] = [
  // Script elements, and ways out of where text may stand.
  `<script>${RUN}</script>`,
  `<ScRiPt >${RUN}</sCrIpT >`,
  `<script/x>${RUN}</script/x>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<<script>${RUN}//<</script>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<script type="module">${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</noscript><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `*/</style><script>${RUN}</script>`,
  `'";</script><script>${RUN}</script>`,
  // Handlers, by kind of event, with every quote.
  `<img src=x onerror="${RUN}">`,
  `<img src=x onerror='${RUN}'>`,
  `<img src=x onerror=${RUN}>`,
  `<img src=x:x onerror=${RUN} `,
  `<img/src=x/onerror=${RUN}>`,
  `<IMG """><img src=x onerror="${RUN}">`,
  `"><img src=x onerror="${RUN}">`,
  `'><img src=x onerror='${RUN}'>`,
  `" onmouseover="${RUN}" autofocus onfocus="${RUN}" x="`,
  `' onpointerenter='${RUN}' x='`,
  `<svg onload="${RUN}">`,
  `<svg/onload=${RUN}//`,
  `<body onload="${RUN}">`,
  `<body onpageshow="${RUN}">`,
  `<details open ontoggle="${RUN}">x</details>`,
  `<input autofocus onfocus="${RUN}">`,
  `<select autofocus onfocus="${RUN}">`,
  `<video src=x onerror="${RUN}"></video>`,
  `<video><source onerror="${RUN}"></video>`,
  `<audio src=x onerror="${RUN}">`,
  `<marquee onstart="${RUN}">x</marquee>`,
  `<style>@keyframes k{}</style><b style="animation:k 1ms" onanimationstart="${RUN}">x</b>`,
  `<b style="transition:color 1ms" ontransitionend="${RUN}">x</b>`,
  `<div popover id=p onbeforetoggle="${RUN}">x</div><button popovertarget=p autofocus>x</button>`,
  // Addresses that run.
  `<a href="javascript:${RUN}">x</a>`,
  `<a href="java\tscript:${RUN}">x</a>`,
  `<a href="&#106;avascript:${RUN}">x</a>`,
  `<a href="\u0001javascript:${RUN}">x</a>`,
  `<a href="data:text/html,<script>parent.${RUN}</script>">x</a>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<form action="javascript:${RUN}"><button autofocus>x</button></form>`,
  `<form><button formaction="javascript:${RUN}">x</button></form>`,
  `<base href="javascript:/"><a href="#">x</a>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<link rel=stylesheet href="data:text/css,*{background:url(javascript:${RUN})}">`,
  `<link rel=import href="data:text/html,<script>${RUN}</script>">`,
  `[x](javascript:${RUN})`,
  `[x](JAVASCRIPT:${RUN})`,
  `[x](data:text/html;base64,PHNjcmlwdD4=)`,
  `[x](https://a.example.org/"onmouseover="${RUN})`,
  `![x](x "onerror=${RUN}")`,
  // Other languages inside HTML, and markup that is mended into something else.
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<svg><a><animate attributeName=href values="javascript:${RUN}"/><text>x</text></a></svg>`,
  `<svg><foreignObject><img src=x onerror="${RUN}"></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x"/>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<math href="javascript:${RUN}">x</math>`,
  `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror="${RUN}">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<table><td><style><!--</style><img src=x onerror="${RUN}">--></style>`,
  `<select><template><img src=x onerror="${RUN}"></template></select>`,
  `<template><script>${RUN}</script></template>`,
  `<div><template shadowrootmode=open><script>${RUN}</script></template></div>`,
  `<xmp><img title="</xmp><img src=x onerror=${RUN}>"></xmp>`,
  `<listing>&lt;img src=x onerror=${RUN}&gt;</listing>`,
  `<!--><img src=x onerror="${RUN}">-->`,
  `<![CDATA[><img src=x onerror="${RUN}">]]>`,
  `<?xml-stylesheet href="javascript:${RUN}"?>`,
  `<style>@import "javascript:${RUN}";</style>`,
  `<b style="background:url(javascript:${RUN})">x</b>`,
  `<b style="width:expression(${RUN})">x</b>`,
  // Names that shadow those of scripts.
  `<form id=document><input name=body></form><img name=createElement src=x onerror="${RUN}">`,
  `<a id=browser><a id=browser name=runtime href="javascript:${RUN}">`,
  // Templates and encodings.
  `\u003cscript\u003e${RUN}\u003c/script\u003e`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `＜script＞${RUN}＜/script＞`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `<%= ${RUN} %>`,
  `#{${RUN}}`,
  `=HYPERLINK("javascript:${RUN}","x")`,
]

/**
 * A glossary with this payload in each of its fields that hold words.
 * @param payload without characters that a glossary refuses
 */
export function evilPack(payload: string, at: number): unknown {
  const short = payload.slice(0, 80)
  const words = payload.slice(0, 160)
  return asPack(
    JSON.parse(
      JSON.stringify({
        format: 'sendlight-glossary',
        formatVersion: 1,
        id: `evil-${at}`,
        title: payload,
        publisher: { name: payload, kind: 'other', address: `https://a.example.org/${at}` },
        version: 1,
        issued: '2026-11-25',
        language: 'en-GB',
        licence: payload,
        nation: 'england',
        area: { name: payload },
        entries: [
          evilEntry('e', words, short, payload),
          evilEntry('f', 'Evil base', short, payload),
        ],
        questionSets: [
          {
            id: 'q',
            title: payload,
            purpose: 'annual-review',
            questions: [{ of: payload, ask: payload }],
          },
        ],
      }),
    ),
  )
}

function evilEntry(id: string, term: string, form: string, payload: string) {
  return {
    id,
    term,
    forms: [form],
    plain: payload,
    more: payload,
    ask: [{ of: payload, ask: payload }],
    source: { name: payload, reference: payload, checked: '2026-11-25' },
    link: { address: 'https://a.example.org/', text: payload },
    languages: { cy: { term: payload.slice(0, 160), plain: payload } },
  }
}

/** Payloads that a glossary may hold: with a character that nobody sees it is refused whole. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are meant
export const TAKEN = PAYLOADS.filter((payload) => !/[\u0000-\u0008]/.test(payload))
