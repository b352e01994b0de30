import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, firstOpener } from '../grammar/clause.ts'
import { SAYING } from '../grammar/closed-words.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import {
  canBeTold,
  hasNegation,
  isOpen,
  isOrder,
  onward,
  standsAlone,
  thisIs,
  upTo,
} from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** Gives reasons and purposes a sentence of their own. */
export const reasons: Step = {
  name: 'reasons',
  minWords: 14,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    for (let i = 4; i < s.tokens.length - 2; i++) {
      const lower = s.tokens[i]?.lower
      if (!isOpen(s, i)) continue
      if (lower === 'because') yield* reason(s, i)
      else if (lower === 'as') yield* asReason(s, i)
      else if (lower === 'since') yield* sinceReason(s, i)
      else if (lower === 'so' && s.tokens[i + 1]?.lower === 'that') yield* purpose(s, i, i + 2)
      else if (
        lower === 'in' &&
        s.tokens[i + 1]?.lower === 'order' &&
        s.tokens[i + 2]?.lower === 'to'
      )
        yield* aim(s, i, i + 2)
      else if (lower === 'so' && s.tokens[i + 1]?.lower === 'as' && s.tokens[i + 2]?.lower === 'to')
        yield* aim(s, i, i + 2)
      else if (s.tokens[i]?.role === 'to') {
        if (/^,\s+$/.test(gapBefore(s, i))) yield* aim(s, i, i)
        else yield* bareAim(s, i)
      }
    }
  },
}

/** What is needed for an aim is not done for it. */
const NEEDING =
  /^(?:need|needs|needed|require|requires|required|relate|relates|take|takes|necessary|essential|must|have)$/
const PURPOSE =
  /^(?:help|make|ensure|support|allow|give|let|enable|provide|reduce|improve|deliver|meet|avoid|prevent|show|resolve|encourage|build|keep|stop)$/

/** Whom somebody drives to do a thing. */
const DRIVES =
  /^(?:ask|tell|told|allow|enabl|encourag|want|expect|requir|invit|advis|remind|forc|persuad|permit|order|instruct|request|urg|caus|lead|led)(?:s|e|es|ed|ing)?$/

const NARROWED =
  /^(?:only|just|simply|basically|exactly|part|mostly|chiefly|primarily|solely|possibly|perhaps|probably|often|mainly|partly|largely|not|even|especially|particularly|merely|and|but|or|is|was|are|were|be)$/

function* reason(s: Analysed, i: number): Iterable<Proposal> {
  if (s.tokens[i + 1]?.lower === 'of' || NARROWED.test(s.tokens[i - 1]?.lower ?? '')) return
  if (!clauseAt(s, i + 1) || hasNegation(s, 0, i)) return
  if (!standsAlone(s, i) && !canBeTold(s, i)) return
  if (isUnsure(s, i)) return
  // "The guide is provided, because": by itself the first half says nothing.
  if (
    /^(?:provided|given|needed|used|made|written|done|offered)$/.test(s.tokens[i - 1]?.lower ?? '')
  )
    return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} ${onward(s, i)}`)] }
}

/**
 * "Some children need it because", "we might have missed it because", "the risk of losing them
 * because": the reason is one of several, may be none, or belongs to the risk.
 */
function isUnsure(s: Analysed, to: number): boolean {
  return s.tokens
    .slice(0, to)
    .some(
      ({ lower }, k) =>
        /^(?:might|may|could|perhaps|possibly|risks?|danger|fear|chance)$/.test(lower) ||
        (k === 0 && /^(?:some|many|most|few|sometimes|often)$/.test(lower)),
    )
}

/** ", as it can help you": a reason, where the clause says how things are. */
function* asReason(s: Analysed, i: number): Iterable<Proposal> {
  const clause = clauseAt(s, i + 1)
  if (!clause || !/^[)”’']*,\s+$/.test(gapBefore(s, i))) return
  const verb = s.tokens[clause.verb]
  const isHow = verb?.role === 'modal' || /^(?:be|have)$/.test(verb?.shape ?? '')
  if (!isHow && !isLastingVerb(s, clause.verb)) return
  // ", as you can see", ", as the Code has said"
  const first = s.tokens[clause.subject]?.lower ?? ''
  if (/^(?:you|i|we|so|such)$/.test(first) || s.tokens.length - i < 6) return
  const next = s.tokens.slice(clause.verb + 1, clause.verb + 4)
  if (
    next.some(
      ({ lower }) => SAYING.has(lower) || /^(?:seen|shown|described|mentioned)$/.test(lower),
    )
  )
    return
  if (!standsAlone(s, i) && !canBeTold(s, i)) return
  yield {
    sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} because ${onward(s, i + 1)}`)],
  }
}

/** What things always do, with what they do it to: no "as the law requires", no "as she walks in". */
function isLastingVerb(s: Analysed, verb: number): boolean {
  return (
    /^(?:need|want|mean|tend|enable|allow|help|give|make|provide|offer|require|lack|contain|include)s?$/.test(
      s.tokens[verb]?.lower ?? '',
    ) &&
    s.tokens.length - verb > 3 &&
    /^(?:determiner|pronoun|adjective|noun|to|subordinator)$/.test(s.tokens[verb + 1]?.role ?? '')
  )
}

/** "Wait a week, since the office is shut": with a verb of now, "since" tells no time. */
function* sinceReason(s: Analysed, i: number): Iterable<Proposal> {
  const clause = clauseAt(s, i + 1)
  const verb = clause && s.tokens[clause.verb]
  if (!clause || !verb || NARROWED.test(s.tokens[i - 1]?.lower ?? '')) return
  if (/^(?:ever|long|years?|months?|weeks?|days?)$/.test(s.tokens[i - 1]?.lower ?? '')) return
  const isNow =
    /^(?:is|are|can|cannot|must|will|should|may)$/.test(verb.lower) ||
    verb.shape === 'third' ||
    (verb.shape === 'base' && isLastingVerb(s, clause.verb))
  if (!isNow || s.tokens.length - i < 6 || hasNegation(s, 0, i)) return
  if (!standsAlone(s, i) && !canBeTold(s, i)) return
  yield {
    sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} because ${onward(s, i + 1)}`)],
    drops: ['since'],
  }
}

function* purpose(s: Analysed, i: number, from: number): Iterable<Proposal> {
  if (/^(?:only|just|mainly|partly|and|but|or)$/.test(s.tokens[i - 1]?.lower ?? '')) return
  const clause = clauseAt(s, from)
  if (!clause || hasNegation(s, 0, i)) return
  // "so that he came late": what came of it, and nobody's aim.
  if (s.tokens[clause.verb]?.shape === 'past') return
  // "This might mean waiting so that": what it is for belongs to what it may mean.
  if (s.tokens.slice(0, i).some(({ lower }) => /^(?:means?|meant|involves?)$/.test(lower))) return
  // "Place it so that it faces you" says how, "so that you can see it" says what for.
  const isAllowing = /^(?:can|may|have|has)$/.test(s.tokens[clause.verb]?.lower ?? '')
  // "Invite her or give her the plan so that": the aim may belong to the second alone.
  const isPair = s.tokens.some(
    ({ role }, k) => k < i && role === 'and' && s.tokens[k + 1]?.role === 'verb',
  )
  if (!standsAlone(s, i) && !(isAllowing && !isPair && isOrder(s, i))) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} ${onward(s, i)}`)] }
}

function* aim(s: Analysed, i: number, from: number): Iterable<Proposal> {
  const { tokens } = s
  if (tokens[from + 1]?.shape !== 'base' || !standsAlone(s, i) || hasNegation(s, 0, i)) return
  // A condition at the end may be meant for all of it.
  if (tokens.slice(from).some(({ lower }) => /^(?:if|unless|until)$/.test(lower))) return
  if (tokens.length - from < 4 || tokens.slice(0, i).some(({ lower }) => NEEDING.test(lower)))
    return
  if (from === i) {
    // ", to" may also go on a row of such, or say what "it" is.
    if (
      !PURPOSE.test(tokens[from + 1]?.lower ?? '') ||
      tokens.slice(0, i).some(({ role }) => role === 'to')
    )
      return
    if (/^(?:it|this|that)$/.test(tokens[0]?.lower ?? '')) return
    // "The best way, and the fairest way, to help"; "force them, including him, to go"; "and, later, to".
    if (TAKES_TO.test(tokens[i - 1]?.lower ?? '')) return
    if (tokens.slice(0, i).some(({ role, lower }) => role === 'verb' && DRIVES.test(lower))) return
    if (tokens[i - 1]?.role === 'adverb' && tokens[i - 2]?.role === 'and') return
  } else if (firstOpener(s, 0, i) !== undefined || tokens[i - 1]?.role === 'verb') return
  if (/^(?:only|and|but|or)$/.test(s.tokens[i - 1]?.lower ?? '')) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} ${onward(s, from)}`)] }
}

/** Deeds that somebody does something else for. */
const AIM =
  /^(?:make|avoid|prevent|stop|reduce|improve|discuss|explore|identify|check|understand|address|promote|strengthen|gather|develop|find|see|share|agree|decide|highlight|create|inform|help|support|give|build|encourage|provide|allow|enable|ensure|plan|review|consider|develop|meet|deliver|set|remove|protect|keep|show|resolve|increase|raise|work)$/
/** Nouns that "to" belongs to: "a way to", "the duty to". */
const TAKES_TO =
  /^(?:decisions?|intentions?|wish(?:es)?|requests?|proposals?|offers?|invitations?|refusals?|threats?|orders?|tendenc(?:y|ies)|encouragement|expectations?|reminders?|determination|readiness|motivation|inclination|pressure|permission|authority|mandate|obligations?|requirements?|targets?|goals?|objectives?|ambitions?|potential|options?|choices?|temptation|approach(?:es)?|methods?|techniques?|mechanisms?|frameworks?|systems?|tasks?|first|last|next|only|ways?|dut(?:y|ies)|powers?|rights?|steps?|chances?|opportunit(?:y|ies)|plans?|efforts?|attempts?|responsibilit(?:y|ies)|abilit(?:y|ies)|capacity|time|needs?|aims?|jobs?|roles?|something|anything|nothing|everything|process(?:es)?|arrangements?|measures?|strateg(?:y|ies)|actions?|decisions?|willingness|desire|freedom|money|funds?|people|someone|place|space|reasons?|agreement|commitment|failure|question|questions|skills?|confidence|tools?|information|resources?|support|how|where|what|whether|when|who|which)$/
/** Verbs after which somebody is to do something: "ask them to". */
const SENDS_ON =
  /^(?:ask|tell|told|allow|enabl|help|encourag|want|need|expect|requir|invit|advis|remind|teach|taught|get|gets|got|lead|leads|led|caus|forc|persuad|permit|order|instruct|train|support|direct|prepar|request|urg|like|prefer|want|have|has|had|is|are|was|were|be|been|seem|tend|begin|began|start|continu|try|tries|trying|tried|aim|fail|agree|decid|plan|hope|choos|chose|learn|manag|promis|refus|use|uses|used|go|going|appear|happen|prov|deserv|intend|mean|motivat|challeng|guid|push|empower|equip|commission|work|set|serv)(?:s|e|es|ed|ing)?$/

/** "A duty on schools to help": the "to" says what the duty is. */
const ALLOWED =
  /^(?:dut(?:y|ies)|rights?|powers?|chances?|opportunit(?:y|ies)|permission|responsibilit(?:y|ies)|abilit(?:y|ies)|entitlements?|requests?|decisions?|pressure|requirements?|authorisation)$/

/** "Work with them to make sure that…": an aim without a comma, where "to" can belong to nothing else. */
function* bareAim(s: Analysed, i: number): Iterable<Proposal> {
  const { tokens } = s
  const last = tokens[i - 1]
  const does = tokens[i + 1]
  if (!last || !does || does.shape !== 'base' || !AIM.test(does.lower)) return
  if (wordCount(s.text) < 20 || i < 6 || tokens.length - i < 5) return
  if (!/^(?:noun|name|pronoun)$/.test(last.role) || TAKES_TO.test(last.lower)) return
  // "We thank them and ask to": a verb of its own.
  if (/^(?:ask|asks|beg|begs)$/.test(last.lower)) return
  if (tokens.slice(0, i).some(({ lower }) => ALLOWED.test(lower))) return
  if (!standsAlone(s, i) || hasNegation(s, 0, i)) return
  // A condition or limit in the aim would bound what is done for it.
  if (tokens.slice(i).some(({ lower }) => /^(?:if|unless|until)$/.test(lower))) return
  // "to help them and tell the parents": the second deed may be done for itself.
  const isRow = tokens.some(
    ({ role }, k) =>
      k > i &&
      role === 'and' &&
      !/^(?:noun|name|determiner|number|pronoun)$/.test(tokens[k + 1]?.role ?? ''),
  )
  if (isRow) return
  // "giving this to stretch them and giving that to support them": each deed has an aim of its own.
  const isSecond = tokens
    .slice(0, i)
    .some(({ role }, k) => role === 'to' || (role === 'and' && tokens[k + 1]?.role === 'verb'))
  if (isSecond) return
  const verbs = tokens.slice(0, i).filter(({ role }) => role === 'verb')
  if (verbs.some(({ lower }) => SENDS_ON.test(lower))) return
  if (tokens.slice(0, i).some(({ lower }) => /^(?:too|enough|it|there)$/.test(lower))) return
  yield { sentences: [asSentence(upTo(s, i)), asSentence(`${thisIs(s, i)} ${onward(s, i)}`)] }
}
