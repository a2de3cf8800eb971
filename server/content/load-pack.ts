import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkGuide, checkQuestion, checkRound } from './check.ts'
import type { Pack } from './pack.ts'
import type { ContentProblem } from './problem.ts'
import { Guide, Personas } from './schema/guide.ts'
import { Question } from './schema/question.ts'
import { Round } from './schema/round.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

export type LoadedPack = { pack: Pack; problems: [] } | { pack: null; problems: ContentProblem[] }

/**
 * Reads and checks a whole pack. It is usable only as a whole: one problem, and there is no pack.
 * `examples` also runs every example against its patterns: for the linter; it takes most of the time.
 */
export function loadPack(folder: string, { examples = false } = {}): LoadedPack {
  const problems: ContentProblem[] = []
  const read = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]): YamlFile<T> | null => {
    const location = join(folder, name)
    const shown = join(basename(folder), name)
    if (!existsSync(location)) {
      problems.push({ file: shown, line: 1, path: '', message: 'this file is missing; create it' })
      return null
    }
    const found = readYaml(location, shown, schema)
    if (!Array.isArray(found)) return found
    problems.push(...found)
    return null
  }
  const guide = read('guide.yaml', Guide)
  const personas = read('personas.yaml', Personas)
  const outline = new Set(guide?.value.outline.map((entry) => entry.id))
  const rounds = yamlFiles(join(folder, 'rounds')).flatMap((name) => {
    const round = read(join('rounds', name), Round)
    if (round === null) return []
    if (round.value.id !== basename(name, '.yaml')) problems.push(round.problem(['id'], `the file is named ${name}; give both the same name`))
    if (guide) problems.push(...checkRound(round, outline, examples))
    const questions = yamlFiles(join(folder, 'questions', round.value.id)).flatMap((file) => {
      const question = read(join('questions', round.value.id, file), Question)
      if (question === null) return []
      if (question.value.id !== basename(file, '.yaml')) problems.push(question.problem(['id'], `the file is named ${file}; give both the same name`))
      if (guide) problems.push(...checkQuestion(question, round.value, outline, examples))
      return [question.value]
    })
    if (questions.length === 0) problems.push(round.problem(['id'], `there is no question; put one in questions/${round.value.id}/`))
    return [{ round: round.value, questions }]
  })
  if (guide) problems.push(...checkGuide(guide, rounds.map(({ round }) => round)))
  if (rounds.length === 0) problems.push({ file: join(basename(folder), 'rounds'), line: 1, path: '', message: 'there is no round; put one in rounds/' })
  if (problems.length > 0 || guide === null || personas === null) return { pack: null, problems }
  return { pack: { guide: guide.value, personas: personas.value, rounds }, problems: [] }
}

const yamlFiles = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort() : []
