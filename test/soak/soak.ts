import { soak } from './kill.soak.ts'

// npm run soak [-- SEED]: the whole soak, with its table.
const seed = Number(process.argv[2] ?? Date.now() % 2 ** 31)
const print = (line: string): void => { process.stdout.write(`${line}\n`) }
print(`seed ${seed}`)
const result = await soak({ kills: 200, seed, log: print })
const { byStep, ...figures } = result
for (const [name, value] of Object.entries(figures)) print(`${name.padEnd(18)}${value}`)
for (const [step, count] of Object.entries(byStep).sort()) print(`  ${step.padEnd(36)}${count}`)
process.exitCode = result.lost + result.repeated + result.doubledReplies + result.unreported === 0 ? 0 : 1
