import type { Question } from './question.ts'
import { cycle } from './questions/cycle.ts'
import { frequent } from './questions/frequent.ts'
import { median } from './questions/median.ts'
import { randomSet } from './questions/random-set.ts'
import { zigzag } from './questions/zigzag.ts'

/** The questions whose programs can be run. */
export const questions = [median, frequent, randomSet, zigzag, cycle] as unknown as readonly Question[]
