// `npm run -s sendlight -- …`: the command line, built afresh when a source is newer.
import { buildIfStale } from './lib/builds.mjs'

try {
  await buildIfStale('cli')
} catch (error) {
  console.error(`sendlight: it could not be built: ${error.message}`)
  process.exit(1)
}
// npm runs scripts in the project's folder; the files are named from where the person stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
await import('../dist/cli/sendlight.js')
