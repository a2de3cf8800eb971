import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CodeRunner, Command, Ended } from '../ports.ts'

const NOBODY = 65534
const BWRAP = 'bwrap'
const WALL_SECONDS_PER_CPU_SECOND = 3
const WALL_SECONDS_AT_LEAST = 10
const MOST_OUTPUT_BYTES = 32 * 2 ** 20
const MOST_ERROR_BYTES = 4_000
const TMPFS_BYTES = 64 * 2 ** 20
const MOST_FILE_MB = 64
const REMEDY = 'Install bubblewrap (apt-get install bubblewrap), and allow user namespaces where they are switched off.'

/**
 * Boxes made by bubblewrap: no network, no files but the system's programs and the working folder, no capabilities, an
 * own process table, limits of memory, processes, file size and time. Never as root, whose processes no limit counts.
 * System calls are not filtered.
 */
export function bubblewrapRunner(program = BWRAP): CodeRunner {
  return {
    name: 'bubblewrap',
    probe: () => probe(program),
    async open(files) {
      const folder = await mkdtemp(join(tmpdir(), 'bar-raiser-box-'))
      await chmod(folder, 0o755)
      for (const [name, text] of Object.entries(files)) {
        const place = dirname(join(folder, name))
        await mkdir(place, { recursive: true, mode: 0o755 })
        await writeFile(join(folder, name), text, { mode: 0o644 })
        if (isRoot()) await chown(place, NOBODY, NOBODY)
      }
      if (isRoot()) await chown(folder, NOBODY, NOBODY)
      const roots = await systemFolders()
      return {
        run: (command) => run(command, { folder, roots, program }),
        close: () => rm(folder, { recursive: true, force: true }),
      }
    },
  }
}

const isRoot = (): boolean => process.getuid?.() === 0

/** Settings that programs of the system need: where alternatives point, and Java's own. */
async function systemFolders(): Promise<string[]> {
  const names = await readdir('/etc').catch(() => [])
  return names.filter((name) => name === 'alternatives' || name.startsWith('java-')).map((name) => `/etc/${name}`)
}

type Place = { folder: string; roots: readonly string[]; program: string }

function boxed({ argv, cpuSeconds, addressSpaceMb, mayWrite }: Command, { folder, roots, program }: Place): string[] {
  return [
    ...(isRoot() ? ['setpriv', '--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'] : []),
    program, '--unshare-all', '--unshare-user', '--disable-userns', '--die-with-parent', '--new-session', '--clearenv', '--hostname', 'box',
    '--ro-bind', '/usr', '/usr', '--symlink', 'usr/lib', '/lib', '--symlink', 'usr/lib64', '/lib64', '--symlink', 'usr/bin', '/bin',
    '--proc', '/proc', '--dev', '/dev', '--size', String(TMPFS_BYTES), '--tmpfs', '/tmp', '--dir', '/etc',
    ...roots.flatMap((root) => ['--ro-bind', root, root]),
    '--dir', '/opt/node', '--ro-bind', process.execPath, '/opt/node/node',
    mayWrite ? '--bind' : '--ro-bind', folder, '/w', '--chdir', '/w',
    '--uid', String(NOBODY), '--gid', String(NOBODY), '--cap-drop', 'ALL',
    '--setenv', 'PATH', '/opt/node:/usr/bin:/bin', '--setenv', 'PYTHONHASHSEED', '0', '--setenv', 'LANG', 'C.UTF-8', '--',
    'prlimit', `--cpu=${Math.ceil(cpuSeconds)}`, `--nproc=${addressSpaceMb === null ? 256 : 64}`, `--fsize=${MOST_FILE_MB * 2 ** 20}`, '--nofile=256', '--core=0', `--stack=${64 * 2 ** 20}`,
    ...(addressSpaceMb === null ? [] : [`--as=${addressSpaceMb * 2 ** 20}`]), '--', ...argv,
  ]
}

function run(command: Command, place: Place): Promise<Ended> {
  const [program, ...rest] = boxed(command, place)
  return new Promise((resolve, reject) => {
    const child = spawn(program!, rest, { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' } })
    let by: Ended['by'] | null = null
    const stop = (why: Ended['by']): void => {
      by ??= why
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => stop('wall-clock'), 1_000 * Math.max(WALL_SECONDS_AT_LEAST, WALL_SECONDS_PER_CPU_SECOND * command.cpuSeconds))
    const output = gather(child.stdout, MOST_OUTPUT_BYTES, () => stop('output'))
    const complaint = gather(child.stderr, MOST_ERROR_BYTES, () => {})
    // A program that ends without reading its input is no failure of ours.
    child.stdin.on('error', () => {})
    child.stdin.end(command.input)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ by: by ?? (signal === null && (code ?? 0) < 128 ? 'exit' : 'signal'), code: code ?? -1, output: output() + (code === 0 ? '' : complaint()) })
    })
  })
}

function gather(stream: NonNullable<ChildProcess['stdout']>, most: number, full: () => void): () => string {
  const pieces: Buffer[] = []
  let bytes = 0
  stream.on('data', (piece: Buffer) => {
    if (bytes < most) pieces.push(piece)
    bytes += piece.length
    if (bytes > most) full()
  })
  return () => Buffer.concat(pieces).subarray(0, most).toString('utf8')
}

/** Tries what the box promises: a program runs, the accounts of this computer cannot be read, an open door of it cannot be reached. */
async function probe(program: string): Promise<string | null> {
  if (!await starts(program)) return `${program} is not installed. ${REMEDY}`
  const door = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  const port = typeof address === 'object' ? address?.port : 0
  const box = await bubblewrapRunner(program).open({})
  const attempt = (script: string): Promise<Ended> => box.run({ argv: ['bash', '-c', script], input: '', cpuSeconds: 2, addressSpaceMb: 512, mayWrite: false })
  try {
    const runs = await attempt('true')
    if (runs.code !== 0) return `bubblewrap does not start a program here${said(runs)}. ${REMEDY}`
    if ((await attempt('test -e /etc/passwd || test -e /root || test -e /home')).code === 0) return 'bubblewrap shows files of this computer to the program in the box. Nothing was run.'
    if ((await attempt(`exec 3<>/dev/tcp/127.0.0.1/${port}`)).code === 0) return 'bubblewrap lets the program in the box reach the network. Nothing was run.'
    if ((await attempt('touch /w/file || touch /usr/file')).code === 0) return 'bubblewrap lets the program in the box write outside of it. Nothing was run.'
    return null
  } finally {
    await box.close()
    door.close()
  }
}

const starts = (program: string): Promise<boolean> => new Promise((resolve) => {
  const child = spawn(program, ['--version'], { stdio: 'ignore' })
  child.on('error', () => resolve(false))
  child.on('close', (code) => resolve(code === 0))
})

const said = ({ output }: Ended): string => output.trim() === '' ? '' : ` (it says: ${output.trim().split('\n')[0]!.slice(0, 160)})`
