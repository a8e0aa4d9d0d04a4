import { execFileSync } from 'node:child_process';
import { cpus, totalmem, release, arch, platform } from 'node:os';
import { opdracht } from './cluster.mjs';

function git(...woorden) {
  try {
    return execFileSync('git', woorden, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** What the figures were measured on, and with which settings of the database. */
export async function beschrijfMachine(url) {
  const instellingen = {};
  for (const naam of ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size', 'wal_sync_method']) {
    [{ [naam]: instellingen[naam] }] = await opdracht(url, `SHOW ${naam}`);
  }
  const kernen = cpus();
  return {
    datum: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD'),
    // Changes that are not committed make figures that nobody can repeat; then the document says so.
    gewijzigd: (git('status', '--porcelain', '--untracked-files=no') ?? '') !== '',
    processor: kernen[0]?.model ?? 'onbekend',
    kernen: kernen.length,
    geheugenGiB: Math.round(totalmem() / 2 ** 30),
    systeem: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
    postgres: instellingen,
  };
}
