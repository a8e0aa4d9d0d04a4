/** The row of the audit trail that `antwoordSql` names. */
const SPOOR = '00000000-0000-7000-8000-00000000a001';

/** An answer kept under a key with the row that tells who got it, in one statement, as only the service writes them. */
export function antwoordSql(organisatie: string, sleutel: string, status: number): string {
  return `WITH ${antwoordDelen(organisatie, sleutel, status)} SELECT 1`;
}

/** The same as parts for the WITH of another statement. */
export function antwoordDelen(organisatie: string, sleutel: string, status: number): string {
  return `spoor_ AS (INSERT INTO auditspoor (id, moment, soort, verzoek_id, persoon, organisatie, rollen, token_id, methode, route, status, sleutel_hash)
      VALUES ('${SPOOR}', now(), 'wijziging', 'proef', 'proef', '${organisatie}', '[]', 'proef', 'POST', '/v1/proef', ${status}, encode(sha256(convert_to('${organisatie}' || E'\\n' || '${sleutel}', 'UTF8')), 'hex'))),
    antwoord_ AS (INSERT INTO idempotentie (organisatie, sleutel, vingerafdruk, status, antwoord, spoor) VALUES ('${organisatie}', '${sleutel}', 'x', ${status}, '{}', '${SPOOR}'))`;
}
