/** What must be undone when the benchmark ends, whether it is finished, fails or is interrupted; the last one first. */
const taken = [];
let bezig = null;

/** Remembers something to undo. Gives a function that undoes it now. */
export function onthoud(taak) {
  taken.push(taak);
  return async () => {
    const plaats = taken.indexOf(taak);
    if (plaats === -1) return;
    taken.splice(plaats, 1);
    await taak();
  };
}

/** Undoes everything that is left. May be called more than once. */
export function ruimOp() {
  bezig ??= (async () => {
    for (let taak = taken.pop(); taak !== undefined; taak = taken.pop()) {
      await Promise.resolve(taak()).catch((fout) => process.stderr.write(`Opruimen: ${fout.message}\n`));
    }
  })();
  return bezig;
}

/** Ctrl-C and SIGTERM clean up before they end the benchmark. */
export function ruimOpBijSignaal() {
  for (const [signaal, status] of [['SIGINT', 130], ['SIGTERM', 143]]) {
    process.once(signaal, () => {
      process.stderr.write('\nAfgebroken; er wordt opgeruimd.\n');
      void ruimOp().finally(() => process.exit(status));
    });
  }
}
