// Installs and builds the web client, each only if its inputs are newer than what it makes. Builds of several
// configurations, or of a developer and an editor, may run this at the same time: a lock lets one work, and the others
// find nothing left to do. Called by WebClient.targets: node build-web-client.mjs CLIENT_DIR PAGES_DIR INPUTS_FILE
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const [clientDir, pagesDir, inputsFile] = process.argv.slice(2);
const neededNode = 20;
if (Number.parseInt(process.versions.node, 10) < neededNode) {
  fail(`Node.js ${neededNode} or newer is needed to build the web client: https://nodejs.org (this is ${process.versions.node}).`);
}

const packages = ['package.json', 'package-lock.json'].map((name) => join(clientDir, name));
const installStamp = join(clientDir, 'node_modules', '.install-stamp');
const page = join(pagesDir, 'index.html');
const lock = join(clientDir, '.build-lock');

await takeLock();
try {
  if (isOlder(installStamp, packages)) {
    const started = new Date();
    npm('ci', '--no-audit', '--no-fund');
    mkdirSync(join(clientDir, 'node_modules'), { recursive: true });
    writeFileSync(installStamp, '');
    utimesSync(installStamp, started, started);
  }
  const sources = readFileSync(inputsFile, 'utf8').split(/\r?\n/).filter(Boolean);
  if (isOlder(page, [...packages, ...sources])) {
    const started = new Date();
    npm('run', 'build');
    if (!existsSync(page)) fail(`"npm run build" of the web client made no ${page}.`);
    // What was edited while the build ran is newer than this, and is built the next time.
    utimesSync(page, started, started);
  }
} finally {
  rmSync(lock, { force: true });
}

function isOlder(output, inputs) {
  if (!existsSync(output)) return true;
  const made = statSync(output).mtimeMs;
  return inputs.some((input) => existsSync(input) && statSync(input).mtimeMs > made);
}

function npm(...args) {
  const result = spawnSync('npm', args, { cwd: clientDir, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.log(`${result.stdout}${result.stderr}${result.error ?? ''}`);
    rmSync(lock, { force: true });
    fail(`"npm ${args.join(' ')}" failed in the web client; its messages are above.`);
  }
}

/** The lock is a file that names its holder; one whose holder is gone is taken away. */
async function takeLock() {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isHeld()) rmSync(lock, { force: true });
    await setTimeout(200);
  }
}

function isHeld() {
  try {
    const holder = Number.parseInt(readFileSync(lock, 'utf8'), 10);
    if (Number.isNaN(holder)) return Date.now() - statSync(lock).mtimeMs < 5_000; // just made, not written yet
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function fail(message) {
  console.log(`web-client: error: ${message}`); // the form that WebClient.targets takes for an error
  process.exit(1);
}
