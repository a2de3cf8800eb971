/** Ends the process with one clear sentence when this Node cannot run TypeScript files directly (stable since 24.12). */
export function requireModernNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 15)) return
  console.error(`Bar Raiser needs Node 24.15 or newer; this is ${process.versions.node}.`)
  console.error('"npm install" brings its own Node (the optional package "node"). It is missing, perhaps because install scripts are off:')
  console.error('run "npm install" again without --ignore-scripts, then use "npm start" rather than "node". Or install Node 24.15 or newer.')
  process.exit(1)
}
