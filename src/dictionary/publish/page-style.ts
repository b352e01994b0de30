/** The glossary page's own style: it must stand alone on any site. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1d2429;--soft:#3f4a52;--paper:#fffdf8;--raised:#f4efe4;--accent:#0b4f6c;--line:#cfc6b4}
@media (prefers-color-scheme:dark){:root{--ink:#f2efe8;--soft:#d2ccc0;--paper:#191d20;--raised:#24292d;--accent:#9bd3ee;--line:#4c545a}}
*{box-sizing:border-box}
html{font:1.125rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;scroll-padding-top:1rem}
body{margin:0 auto;max-width:44rem;padding:1rem;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.5rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--line)}
h3{font-size:1.2rem;margin:0 0 .25rem}
dfn{font-style:normal}
.forms{color:var(--soft);font-weight:400}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{position:static;display:inline-block;padding:.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem;list-style:none;margin:0;padding:0}
nav a{display:inline-grid;place-items:center;min-width:2.75rem;min-height:2.75rem;padding:0 .5rem;border:1px solid var(--line);border-radius:.5rem;text-decoration:none}
.search label{display:block;font-weight:600}
.search input{width:100%;font:inherit;color:inherit;background:var(--raised);border:2px solid var(--accent);border-radius:.5rem;padding:.6rem .75rem}
article{padding:1rem 0;border-bottom:1px solid var(--line)}
article:target{background:var(--raised);margin:0 -.75rem;padding:1rem .75rem;border-radius:.5rem}
article p,article ul{margin:.35rem 0}
.plain{font-size:1.15rem}
.badges span{display:inline-block;border:1px solid currentColor;border-radius:.4rem;padding:0 .5rem;font-size:1rem;color:var(--soft)}
.of,.source,.see{color:var(--soft)}
[hidden]{display:none!important}
@media print{nav,.search,.skip,#count{display:none}body{max-width:none;font-size:10.5pt;padding:0;background:#fff;color:#000}article{break-inside:avoid;padding:.35rem 0}h2{break-after:avoid}a{color:inherit;text-decoration:none}}
`
