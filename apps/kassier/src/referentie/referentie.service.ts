import { Injectable } from '@nestjs/common';
import { ALLES_BEKEND, waardeOp, type Parameter, type Regelset } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import { Database } from '../database/index.js';
import { Regeling } from './regeling.js';
import { Referentie } from './referentie.js';

/** A ceiling that streams may not pass together; when it is not hard, it says about how much there is. */
interface Kader {
  readonly code: string;
  readonly naam: string;
  readonly plafond: string;
  readonly hard: boolean;
  readonly stromen: readonly string[];
}

/** Reads the reference facts for people and clients. */
@Injectable()
export class ReferentieService {
  constructor(private readonly database: Database, private readonly referentie: Referentie, private readonly regeling: Regeling) {}

  /** The streams with their frames and sources; a ceiling is the one that holds on the day, as far as decided now. */
  async stromen(peildatum: string): Promise<Record<string, unknown>> {
    const regelset = await this.regeling.lees(this.database.landelijk);
    const stromen = await this.database.landelijk.rijen<Record<string, unknown> & { kader: { code: string; plafond: string } }>(
      `SELECT s.code, s.naam, s.jaargebonden, s.persoonsgebonden, s.bron,
              json_build_object('code', k.code, 'naam', k.naam, 'plafond', k.plafond::text, 'hard', k.hard) AS kader
         FROM stroom s JOIN kader k ON k.code = s.kader ORDER BY k.code, s.code`,
    );
    return { stromen: stromen.map((stroom) => ({ ...stroom, kader: { ...stroom.kader, plafond: plafondOp(regelset, stroom.kader.code, peildatum) ?? stroom.kader.plafond } })) };
  }

  /** The frames, each with the ceiling (EUR) that holds on the day, and the streams in it. */
  async kaders(peildatum: string): Promise<Kader[]> {
    const regelset = await this.regeling.lees(this.database.landelijk);
    const kaders = await this.database.landelijk.rijen<Kader>("SELECT k.code, k.naam, k.plafond::text, k.hard, (SELECT array_agg(s.code ORDER BY s.code) FROM stroom s WHERE s.kader = k.code) AS stromen FROM kader k ORDER BY k.code");
    return kaders.map((kader) => ({ ...kader, plafond: plafondOp(regelset, kader.code, peildatum) ?? kader.plafond }));
  }

  /** The 35 regions; `gestart` says whether the team has begun on the day. */
  regios(peildatum: string): Record<string, unknown> {
    return { peildatum, regios: this.referentie.alleRegios().map((regio) => ({ ...regio, gestart: regio.faseStart <= peildatum })) };
  }

  /** The menukaart on the day, and all closed code lists. */
  async menukaart(peildatum: string): Promise<Record<string, unknown>> {
    const codes = await this.database.landelijk.rijen<{ lijst: string; code: string; omschrijving: string }>('SELECT lijst, code, omschrijving FROM codelijst ORDER BY lijst, volgorde');
    const codelijsten: Record<string, { code: string; omschrijving: string }[]> = {};
    for (const { lijst, code, omschrijving } of codes) (codelijsten[lijst] ??= []).push({ code, omschrijving });
    return { peildatum, instrumenten: this.referentie.menukaart(peildatum), codelijsten };
  }
}

/** The ceiling of a frame on a day: what its parameters come to. Null before there are any. */
function plafondOp({ referentie, parameters, geldigVanaf }: Regelset, kader: string, peildatum: string): string | null {
  const ids = referentie.kaders.find(({ code }) => code === kader)?.parameters ?? [];
  if (ids.length === 0 || peildatum < geldigVanaf) return null;
  const eigen = parameters.filter((parameter): parameter is Parameter<'EUR'> => ids.includes(parameter.id) && parameter.eenheid === 'EUR');
  return Bedrag.som(eigen.map((parameter) => waardeOp(parameter, { peildatum: Datum.van(peildatum), bekendOp: ALLES_BEKEND }))).toString();
}
