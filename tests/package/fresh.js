/**
 * Fresh folders under target/package, each an example of www/examples with the packed tarball
 * installed. The tools stand in target/package/node_modules, where npm's scripts find them.
 */

import { execFile, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const EXAMPLES = join(ROOT, "www/examples");
const FOLDER = join(ROOT, "target/package");
const LIMIT_MS = 240_000;
const WINDOWS = process.platform === "win32";
const NPM = WINDOWS ? "npm.cmd" : "npm";

const execute = promisify(execFile);
let packed = "";

/** The tarball, made once. */
export async function tarball() {
  if (!packed) {
    const { stdout } = await run(NPM, ["pack", join(ROOT, "dist/npm"), "--json", "--loglevel=error"], FOLDER);
    packed = join(FOLDER, JSON.parse(stdout)[0].filename);
  }
  return packed;
}

/**
 * Copies an example into a new folder and installs the tarball there.
 *
 * @param {string} name
 * @returns {Promise<string>} the folder
 */
export async function fresh(name) {
  const file = await tarball();
  const folder = join(FOLDER, "fresh", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(EXAMPLES, name), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  // Its tools are one folder up, as in a workspace.
  const { devDependencies: _, ...rest } = manifest;
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...rest, dependencies: { sorot: `file:${file}` } }));
  const options = ["--no-package-lock", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await run(NPM, ["install", ...options], folder);
  return folder;
}

/**
 * @param {string} folder
 * @param {string} script of the example's package.json
 */
export function npmRun(folder, script) {
  return run(NPM, ["run", "--silent", script], folder);
}

/**
 * Runs a program to its end and gives what it printed; throws with that if it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 */
export async function run(program, args, cwd) {
  try {
    return await execute(program, args, {
      cwd,
      env: environment(),
      timeout: LIMIT_MS,
      killSignal: "SIGKILL",
      maxBuffer: 1 << 26,
      shell: WINDOWS,
    });
  } catch (error) {
    const { stdout = "", stderr = "", message } = /** @type {any} */ (error);
    throw new Error(`${message}\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  }
}

/**
 * Starts a server of an example and waits for its answer.
 *
 * @param {string} folder
 * @param {string} script
 * @param {string[]} args
 * @param {string} address
 * @returns {Promise<() => void>} ends it, and what it has started
 */
export async function start(folder, script, args, address) {
  const child = spawn(NPM, ["run", "--silent", script, "--", ...args], {
    cwd: folder,
    env: environment(),
    detached: !WINDOWS,
    shell: WINDOWS,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (log += data));
  const stop = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (WINDOWS) child.kill();
    else process.kill(-child.pid, "SIGKILL");
  };
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    try {
      if ((await fetch(address)).ok) return stop;
    } catch {
      // not yet
    }
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop();
  throw new Error(`no answer from ${address}:\n${log.slice(-4000)}`);
}

/**
 * Every file of a folder, with its path in it.
 *
 * @param {string} folder
 * @returns {{ path: string, data: Buffer }[]}
 */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), data: readFileSync(path) }));
}

function environment() {
  const env = { ...process.env, CI: "true", ASTRO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1" };
  // The test runner's own, which would make a child print for it.
  delete (/** @type {any} */ (env).NODE_TEST_CONTEXT);
  return env;
}
