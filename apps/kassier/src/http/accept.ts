const BEREIK = /^([a-z0-9!#$&^_.+-]+|\*)\/([a-z0-9!#$&^_.+-]+|\*)$/;

interface Voorkeur {
  readonly type: string;
  readonly subtype: string;
  readonly gewicht: number;
}

/** One part of the header: "text/*;q=0.5". Null when it cannot be read; it then says nothing. */
function leesVoorkeur(deel: string): Voorkeur | null {
  const [bereik = '', ...parameters] = deel.split(';').map((stuk) => stuk.trim().toLowerCase());
  const gevonden = BEREIK.exec(bereik);
  if (!gevonden) return null;
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  const gewicht = /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q) : 0;
  return { type: gevonden[1] ?? '*', subtype: gevonden[2] ?? '*', gewicht };
}

/** How much a media type is wanted, 0 to 1: what is said of it in the most exact words counts. */
function gewichtVan(mediatype: string, voorkeuren: readonly Voorkeur[]): number {
  const [type, subtype] = mediatype.split('/');
  const zelf = voorkeuren.find((voorkeur) => voorkeur.type === type && voorkeur.subtype === subtype);
  const soort = voorkeuren.find((voorkeur) => voorkeur.type === type && voorkeur.subtype === '*');
  const alles = voorkeuren.find((voorkeur) => voorkeur.type === '*' && voorkeur.subtype === '*');
  return (zelf ?? soort ?? alles)?.gewicht ?? 0;
}

/**
 * Which of these media types the caller likes best (the header Accept, RFC 9110 §12.5.1): the first when he says nothing or likes
 * several as much, null when he wants none of them.
 */
export function gekozenMediatype<T extends string>(accept: string | undefined, mediatypen: readonly [T, ...T[]]): T | null {
  if (accept === undefined || accept.trim() === '') return mediatypen[0];
  const voorkeuren = accept.split(',').flatMap((deel) => leesVoorkeur(deel.trim()) ?? []);
  const gewichten = mediatypen.map((mediatype) => gewichtVan(mediatype, voorkeuren));
  const hoogste = Math.max(...gewichten);
  return hoogste === 0 ? null : (mediatypen[gewichten.indexOf(hoogste)] ?? null);
}
