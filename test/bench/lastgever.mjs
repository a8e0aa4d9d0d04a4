import { Client } from 'undici';
import { meting } from './statistiek.mjs';

/** A service that does not answer any more must not keep the benchmark waiting. */
const ANTWOORD_MS_MAX = 60_000;

/**
 * Lets so many callers ask, each on a connection of its own and one request at a time, for `duurMs` after a warm-up that
 * does not count. `verzoek()` gives the next `{ path, method, headers, body }`. Every answer must have the expected
 * status, and pass `keur` when there is one: anything else is a fault of the benchmark and ends it. Gives rate and latencies
 * of what was answered in time.
 */
export async function meetDoorvoer(url, { bellers, opwarmMs, duurMs, verzoek, status, keur }) {
  const clients = Array.from({ length: bellers }, () => new Client(url, { pipelining: 1, headersTimeout: ANTWOORD_MS_MAX, bodyTimeout: ANTWOORD_MS_MAX }));
  const latenties = [];
  const begin = performance.now() + opwarmMs;
  const eind = begin + duurMs;
  try {
    await Promise.all(clients.map(async (client) => {
      for (let vertrek = performance.now(); vertrek < eind; ) {
        await eenVerzoek(client, verzoek(), status, keur);
        const aankomst = performance.now();
        if (aankomst >= begin && aankomst <= eind) latenties.push(aankomst - vertrek);
        vertrek = aankomst;
      }
    }));
  } finally {
    await Promise.all(clients.map((client) => client.destroy()));
  }
  return meting(latenties, duurMs);
}

/** The answer's text is only kept when somebody looks at it: `keur`, or because the status is not what it should be. */
function eenVerzoek(client, verzoek, verwacht, keur) {
  return new Promise((klaar, mislukt) => {
    let status = 0;
    const stukken = [];
    client.dispatch(verzoek, {
      onRequestStart: () => undefined,
      onResponseStart: (_besturing, statusCode) => { status = statusCode; },
      onResponseData: (_besturing, stuk) => { if (status !== verwacht || keur) stukken.push(stuk); },
      onResponseEnd: () => {
        if (status === verwacht) {
          try {
            keur?.(Buffer.concat(stukken).toString('utf8'));
            klaar();
          } catch (fout) {
            mislukt(fout);
          }
        } else mislukt(new Error(`${verzoek.method} ${verzoek.path} gaf ${status} in plaats van ${verwacht}: ${Buffer.concat(stukken).toString('utf8').slice(0, 1500)}`));
      },
      onResponseError: (_besturing, fout) => { mislukt(fout); },
    });
  });
}

/** Asks one after the other, so many times after a warm-up; for routes whose own time matters and not their throughput. */
export async function meetLatentie(url, { aantal, opwarmen, verzoek, status }) {
  const client = new Client(url, { pipelining: 1, headersTimeout: ANTWOORD_MS_MAX, bodyTimeout: ANTWOORD_MS_MAX });
  const latenties = [];
  try {
    for (let nummer = 0; nummer < opwarmen + aantal; nummer += 1) {
      const vertrek = performance.now();
      await eenVerzoek(client, verzoek(), status);
      if (nummer >= opwarmen) latenties.push(performance.now() - vertrek);
    }
  } finally {
    await client.destroy();
  }
  return meting(latenties, latenties.reduce((som, latentie) => som + latentie, 0));
}
