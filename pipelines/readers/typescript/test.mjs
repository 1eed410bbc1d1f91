// Runs the tests of the built package with the test runner of Node.
import { spawnSync } from 'node:child_process'
const { status } = spawnSync(process.execPath, ['--test', 'test/reader.test.mjs'], { stdio: 'inherit', cwd: new URL('.', import.meta.url).pathname })
process.exit(status ?? 1)
