import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, type Selectable } from 'kysely'
import type { Recorded } from '../interview/events.ts'
import { upcast } from '../interview/upcast.ts'
import { Conflict, type InterviewStore, type NewEvent } from '../ports.ts'

type EventRow = { interview: string; seq: number; at: number; type: string; version: number; command: string | null; data: string }
type Tables = { events: EventRow; contents: { hash: string; body: string } }

/** Milliseconds to wait for another process that is writing. */
const BUSY_MS = 5_000

/**
 * The embedded store: one SQLite file in `folder`. Every append is on disk before it returns (`synchronous=FULL`),
 * deleted words are overwritten (`secure_delete`) and pressed out of the write-ahead log.
 * better-sqlite3 carries its binaries in its package; statements are portable SQL through Kysely.
 */
export async function openSqliteStore(folder: string): Promise<InterviewStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = new Database(join(folder, 'bar-raiser.sqlite'), { timeout: BUSY_MS })
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('secure_delete = ON')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) })
  await migrate(db)
  return {
    append: (interview, seq, events, command) => append(db, interview, seq, events, command),
    async read(interview, seq = 0) {
      const rows = await db.selectFrom('events').selectAll().where('interview', '=', interview).where('seq', '>', seq).orderBy('seq').execute()
      return rows.map(recorded)
    },
    async list() {
      const rows = await db.selectFrom('events').groupBy('interview')
        .select((row) => ['interview', row.fn.min('at').as('startedAt'), row.fn.max('seq').as('seq')])
        .orderBy('startedAt', 'desc').orderBy('interview').execute()
      return rows.map(({ interview, seq }) => ({ interview, seq: Number(seq) }))
    },
    async delete(interview) {
      const deleted = await db.transaction().execute((transaction) => deleteAll(transaction, interview))
      file.pragma('wal_checkpoint(TRUNCATE)')
      return deleted
    },
    async keep(hash, body) {
      await db.insertInto('contents').values({ hash, body }).onConflict((conflict) => conflict.column('hash').doNothing()).execute()
    },
    async content(hash) {
      const row = await db.selectFrom('contents').select('body').where('hash', '=', hash).executeTakeFirst()
      return row?.body ?? null
    },
    close: () => db.destroy(),
  }
}

/** The log, and every content that no other interview was held or judged with: it may hold lines of a résumé. */
async function deleteAll(transaction: Kysely<Tables>, interview: string): Promise<boolean> {
  const own = contentsOf(await holding(transaction).where('interview', '=', interview).execute())
  const { numDeletedRows } = await transaction.deleteFrom('events').where('interview', '=', interview).executeTakeFirst()
  const others = new Set(own.size === 0 ? [] : contentsOf(await holding(transaction).execute()))
  const orphans = [...own].filter((hash) => !others.has(hash))
  if (orphans.length > 0) await transaction.deleteFrom('contents').where('hash', 'in', orphans).execute()
  return numDeletedRows > 0n
}

/** Events that name a content. */
const holding = (db: Kysely<Tables>) => db.selectFrom('events').select(['data']).where('type', 'in', ['interview-started', 'judgement-asked'])

const contentsOf = (rows: readonly { data: string }[]): Set<string> => new Set(rows.flatMap(({ data }) => {
  const { plan, content } = JSON.parse(data) as { plan?: { content?: string }; content?: string }
  return plan?.content ?? content ?? []
}))

async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.schema.createTable('events').ifNotExists()
    .addColumn('interview', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('command', 'text')
    .addColumn('data', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('events_order', ['interview', 'seq'])
    .execute()
  await db.schema.createIndex('events_command').ifNotExists().on('events').columns(['interview', 'command']).execute()
  await db.schema.createTable('contents').ifNotExists()
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
}

async function append(db: Kysely<Tables>, interview: string, seq: number, events: readonly NewEvent[], command: string | null): Promise<Recorded[]> {
  try {
    return await appendOnce(db, interview, seq, events, command)
  } catch (error) {
    // Another process wrote between our read and our write: SQLite refuses the upgrade of a stale snapshot at once.
    if (error instanceof Database.SqliteError && (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_CONSTRAINT'))) {
      throw new Conflict(`another process is writing the log of ${interview}`)
    }
    throw error
  }
}

function appendOnce(db: Kysely<Tables>, interview: string, seq: number, events: readonly NewEvent[], command: string | null): Promise<Recorded[]> {
  return db.transaction().execute(async (transaction) => {
    if (command !== null) {
      const done = await transaction.selectFrom('events').selectAll().where('interview', '=', interview).where('command', '=', command).orderBy('seq').execute()
      if (done.length > 0) return done.map(recorded)
    }
    const last = await transaction.selectFrom('events').select((row) => row.fn.max('seq').as('seq')).where('interview', '=', interview).executeTakeFirst()
    if (Number(last?.seq ?? 0) !== seq) throw new Conflict(`the log of ${interview} stands at ${last?.seq ?? 0}, not ${seq}`)
    const rows = events.map(({ at, version, event }, index): EventRow => {
      const { type, ...data } = event
      return { interview, seq: seq + index + 1, at, type, version, command, data: JSON.stringify(data) }
    })
    if (rows.length > 0) await transaction.insertInto('events').values(rows).execute()
    return rows.map(recorded)
  })
}

const recorded = ({ seq, at, type, version, command, data }: Selectable<EventRow>): Recorded =>
  ({ seq, at: Number(at), command, event: upcast(type, version, JSON.parse(data) as Record<string, unknown>) })
