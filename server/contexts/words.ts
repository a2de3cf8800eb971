import { FUNCTION_WORDS } from '../evidence/text/function-words.ts'
import { formsOf } from '../evidence/text/inflect.ts'
import { normalise } from '../evidence/text/normalise.ts'
import { tokenise } from '../evidence/text/tokens.ts'

/** One form for all inflections of a word; not always a word itself ("rais" for raise, raised, raising). */
export function stem(word: string): string {
  const [own = word, ...bases] = formsOf(word)
  const base = bases.length === 0 ? own : bases.reduce((shortest, form) => form.length < shortest.length ? form : shortest)
  return base.length > 3 ? base.replace(/e$/, '') : base
}
const stems = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(stem))

/** Words that stand in every résumé and job description, so that sharing them tells nothing. */
const GENERIC = stems(`
  work project system data model user team service feature product company business role job task solution application platform tool technology process approach result impact
  year month week day time new large small big high low strong good great excellent key main major various multiple several different many own first second last
  use make build create develop design implement write run help do take bring lead manage drive own deliver support maintain work provide ensure include perform set
  experience experienced ability able skill skilled knowledge understanding familiar familiarity proficient proficiency fluent fluency comfortable expertise background degree related field equivalent relevant
  two three four five six seven eight nine ten
  responsible part people engineer engineering developer software candidate require required requirement must need prefer preferred plus bonus nice ideal ideally similar modern`)

/** What was done to a thing, not which thing it was. */
const CHANGES = stems(`
  cut reduce decrease lower drop shrink trim halve fall save increase grow raise rise improve boost lift double triple gain speed accelerate climb
  get go bring move reach achieve result lead help down up half less more faster slower better`)

/** Technologies by name: one of a list is an answer to the whole list. */
const NAMED = stems(`
  python java rust scala kotlin swift typescript javascript ruby php perl haskell elixir sql nosql bash
  spark hadoop kafka kinesis flink beam airflow dbt hive presto trino snowflake bigquery databricks redshift
  aws gcp azure sagemaker dynamodb lambda ec2 s3 kubernetes docker terraform redis memcached postgres postgresql mysql mongodb cassandra elasticsearch opensearch
  pytorch tensorflow keras jax xgboost lightgbm catboost sklearn pandas numpy faiss triton onnx mlflow ray kubeflow feast grpc graphql rest react django flask fastapi spring
  recsys`)

/** Names that ordinary words and signs hide. `Go` is a verb unless it stands where a language stands. */
const HIDDEN: readonly (readonly [string, RegExp])[] = [
  ['c++', /(?<![\p{L}\d])c\s?\+\+|\bcpp\b|\bc plus plus\b/iu],
  ['c#', /(?<![\p{L}\d])c#|\bc sharp\b/iu],
  ['.net', /(?<![\p{L}\d])\.net\b|\bdotnet\b/iu],
  ['go', /\bgolang\b|\bGo(?=\s*[,/;)]|\s+(?:services?|code|backends?|programs?|apps?|develop|microservices?|modules?|packages?|servers?|routines?)\b)|(?:[,/;(]\s*|\b(?:in|to|with|into|using|or|and|of|for|from|wrote|write|writing|used|use|using|learned|know|knew|prefer)\s+)Go\b|\b(?:in|using) go\b/u],
]

const contentOf = (text: string): string[] => [...new Set(tokenise(normalise(text).text)
  .filter(({ kind, word }) => kind === 'word' && word.length > 1 && !FUNCTION_WORDS.has(word))
  .map(({ word }) => stem(word)))]

/** Telling words of a text in one form, each once, technologies by name among them. */
export const termsOf = (text: string): string[] => [...new Set([
  ...contentOf(text).filter((word) => !GENERIC.has(word)),
  ...HIDDEN.flatMap(([name, written]) => written.test(text) ? [name] : []),
])]

/** What a statement is about, without what was done to it; common words are among them. */
export const thingsOf = (text: string): string[] => contentOf(text).filter((word) => !CHANGES.has(word))

export const isTelling = (word: string): boolean => !GENERIC.has(word)

export const isNamed = (term: string): boolean => NAMED.has(term) || HIDDEN.some(([name]) => name === term)

export const shared = (one: readonly string[], other: readonly string[]): string[] => one.filter((word) => other.includes(word))
