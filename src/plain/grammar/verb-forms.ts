import words from '../data/words.json' with { type: 'json' }

export interface Forms {
  base: string
  third: string
  ing: string
  past: string
  participle: string
}
export type Form = keyof Forms

const DOUBLING = new Set(words.doubling)
const IRREGULAR = new Map<string, Forms>()
/** From any irregular form to its verbs. */
const BASES = new Map<string, string>()

for (const line of words.irregular) {
  const [base = '', third = '', ing = '', past = '', participle = ''] = line.split(' ')
  IRREGULAR.set(base, { base, third, ing, past, participle })
  for (const form of [participle, past, ing, third, base]) BASES.set(form, base)
}

const PREFIX = /^(?:re|over|under|mis|out)(?=\p{L}{3})/u

/** The five forms of a verb given in its base form; only its first word is bent. */
export function formsOf(base: string): Forms {
  const [first = '', ...rest] = base.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  const forms = IRREGULAR.get(first) ?? prefixed(first) ?? regular(first)
  return {
    base,
    third: forms.third + tail,
    ing: forms.ing + tail,
    past: forms.past + tail,
    participle: forms.participle + tail,
  }
}

/** "Went", "gave": a past tense that is no participle, nor the base itself, nor a thing ("rose"). */
export function isPastOnly(form: string): boolean {
  const [base] = basesOf(form)
  if (base === undefined || base === form || /^(?:saw|rose)$/.test(form)) return false
  const { past, participle } = formsOf(base)
  return past === form && participle !== form
}

function prefixed(verb: string): Forms | undefined {
  const prefix = PREFIX.exec(verb)?.[0]
  const forms = prefix && IRREGULAR.get(verb.slice(prefix.length))
  if (!forms) return undefined
  return {
    base: verb,
    third: prefix + forms.third,
    ing: prefix + forms.ing,
    past: prefix + forms.past,
    participle: prefix + forms.participle,
  }
}

function regular(base: string): Forms {
  const doubled = doubles(base) ? base + base.slice(-1) : base
  const third = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`
  const ing = /ie$/.test(base)
    ? `${base.slice(0, -2)}ying`
    : /[^eoy]e$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${doubled}ing`
  const past = /e$/.test(base)
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${doubled}ed`
  return { base, third, ing, past, participle: past }
}

function doubles(base: string): boolean {
  if (DOUBLING.has(base)) return true
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base)
}

/**
 * The base forms that a written form may belong to, likeliest first. The caller knows which of
 * them it means; nothing here says that the word is a verb.
 */
export function basesOf(form: string): string[] {
  const lower = form.toLowerCase()
  const known = BASES.get(lower)
  if (known) return [known]
  const prefix = PREFIX.exec(lower)?.[0]
  const inner = prefix && BASES.get(lower.slice(prefix.length))
  if (inner) return [prefix + inner]
  const guesses = [lower]
  const cut = (count: number, add = '') => guesses.push(lower.slice(0, -count) + add)
  if (/ies$/.test(lower)) cut(3, 'y')
  else if (/(?:ss|x|z|ch|sh|o)es$/.test(lower)) cut(2)
  else if (/[^s]s$/.test(lower)) cut(1)
  if (/ied$/.test(lower)) cut(3, 'y')
  else if (/ed$/.test(lower)) {
    cut(2)
    cut(1)
    if (/([bdglmnprt])\1ed$/.test(lower)) cut(3)
  }
  if (/ing$/.test(lower)) {
    cut(3)
    cut(3, 'e')
    if (/([bdglmnprt])\1ing$/.test(lower)) cut(4)
  }
  return guesses
}
