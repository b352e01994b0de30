import type { Command } from './command.ts'
import { EASY } from './command-easy.ts'
import { GLOSSARY } from './command-glossary.ts'
import { TERMS } from './command-terms.ts'
import { TEXT } from './command-text.ts'
import { COMPARE } from './compare.ts'
import { PLAN } from './plan.ts'

/** Everything that the command line does, in the order of its help. */
export const COMMANDS: readonly Command[] = [TERMS, EASY, TEXT, PLAN, COMPARE, GLOSSARY]
