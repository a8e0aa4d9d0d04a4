import { writeSync } from 'node:fs';

/** Takes the lines of the log, each with its line end. */
export interface Logstroom {
  write(regel: string): void;
}

const STDERR = 2;

/**
 * Writes to stderr, all lines of one turn of the event loop at once: a busy service then makes one system call for tens of
 * requests. What is left when the process ends is written then.
 */
class Stderr implements Logstroom {
  private wachtend = '';

  constructor() {
    // A log that nobody reads any more must not end the service.
    process.stderr.on('error', () => undefined);
    process.once('exit', () => { this.schrijfLaatste(); });
  }

  write(regel: string): void {
    if (this.wachtend === '') setImmediate(() => { this.schrijf(); });
    this.wachtend += regel;
  }

  private schrijf(): void {
    const regels = this.wachtend;
    this.wachtend = '';
    if (regels !== '') process.stderr.write(regels);
  }

  private schrijfLaatste(): void {
    try {
      writeSync(STDERR, this.wachtend);
    } catch {
      // Nobody reads it.
    }
  }
}

let stderr: Stderr | undefined;

/** The log of this process: stderr. Stdout is for people. */
export function naarStderr(): Logstroom {
  return (stderr ??= new Stderr());
}
