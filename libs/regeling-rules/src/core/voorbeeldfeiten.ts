import type {
  ArrangementFeiten, BegunstigdeFeiten, BetalingFeiten, BudgetbesluitFeiten, BudgetMutatie, CelFeiten, Opleiding,
  StandFeiten, VerplichtingFeiten, VerplichtingVerzoek, Werkfit, WijzigingFeiten,
} from './feiten.js';

/**
 * Complete facts for the worked examples of rules and for tests. Every person, party and amount in them is invented.
 * Each maker gives a request that passes all rules; the argument says what is different this time.
 */
type Anders<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]?: Anders<T[K]> } : T;

function isGegevens(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

/** Lays the differences over the base: objects are merged, everything else (lists and null too) is replaced. */
function met<T>(basis: T, anders: NoInfer<Anders<T>>): T {
  if (!isGegevens(basis) || !isGegevens(anders)) return anders as T;
  const samen: Record<string, unknown> = { ...basis };
  for (const [naam, waarde] of Object.entries(anders)) samen[naam] = naam in basis ? met(samen[naam], waarde) : waarde;
  return samen as T;
}

const OPLEIDING: Opleiding = {
  vorm: 'praktijkleren', doel: 'praktijkverklaring', leerweg: 'derde-leerweg', crebo: '25166',
  startdatum: '2021-04-01', einddatum: '2021-11-30', instellingId: 'voorbeeld-instelling', leerbedrijfId: 'voorbeeld-leerbedrijf',
  overeenkomst: 'POK-2021-17', weken: 30, inkoper: 'uwv', verkorting: null, startkwalificatie: false,
};

/** A practical mbo training from 1 April to 30 November 2021, 30 weeks of practice. */
export function voorbeeldOpleiding(anders: Anders<Opleiding> = {}): Opleiding {
  return met(OPLEIDING, anders);
}

const WERKFIT: Werkfit = {
  startdatum: '2021-04-01', einddatum: '2021-09-30',
  professioneelOordeel: { datum: '2021-03-01', functie: 'arbeidsdeskundige', conclusie: 'niet-mogelijk' }, uitzondering: null,
};

/** A werkfit traject of exactly six months from 1 April 2021. */
export function voorbeeldWerkfit(anders: Anders<Werkfit> = {}): Werkfit {
  return met(WERKFIT, anders);
}

const VERZOEK: VerplichtingVerzoek = {
  stroom: 'ontschot-menukaart', jaar: 2021, regio: 'AM18', datum: '2021-03-15', einddatum: '2021-12-31', instrument: 'loopbaanadvies',
  bedrag: '600.00', gerichtOpWerkhervatting: true, cofinanciering: [{ bron: 'oo-fonds', bedrag: '150.00' }], motiveringen: [],
  opleiding: null, werkfit: null,
};

const ARRANGEMENT: ArrangementFeiten = {
  id: 'voorbeeld-arrangement', regio: 'AM18', status: 'open', startdatum: '2021-03-01', categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv',
  opVerzoek: false, doelgroepBanenafspraak: false, wajong: false, loonwaardePercentage: null, toestemming: true, afgestemdMet: ['gemeente'],
  voorliggend: ['werkgever', 'sociale-partners', 'uwv', 'gemeente', 'school', 'leerwerkloket', 'sbb'].map((partij) => ({
    partij, uitkomst: partij === 'uwv' ? 'ingezet' : 'niet-beschikbaar', toelichting: null,
  })),
};

/** An arrangement of someone who entered unemployment benefit, every provider asked. */
export function voorbeeldArrangement(anders: Anders<ArrangementFeiten> = {}): ArrangementFeiten {
  return met(ARRANGEMENT, anders);
}

const DIENSTVERLENER: BegunstigdeFeiten = {
  id: 'voorbeeld-dienstverlener', soort: 'dienstverlener', naam: 'Voorbeeld Loopbaanadvies', duoErkenningen: [], sbbErkenningen: [],
};

const INSTELLING: BegunstigdeFeiten = {
  id: 'voorbeeld-instelling', soort: 'mbo-instelling', naam: 'Voorbeeld College',
  duoErkenningen: [{ crebo: '25166', vanaf: '2019-08-01', totEnMet: null }], sbbErkenningen: [],
};

const LEERBEDRIJF: BegunstigdeFeiten = {
  id: 'voorbeeld-leerbedrijf', soort: 'leerbedrijf', naam: 'Voorbeeld Logistiek',
  duoErkenningen: [], sbbErkenningen: [{ crebo: '25166', vanaf: '2020-01-01', totEnMet: null }],
};

function cel(stroom: string, beschikbaar: string): CelFeiten {
  return { stroom, jaar: 2021, regio: 'AM18', budget: '1000000.00', vastgelegd: '0.00', beschikbaar };
}

const VERPLICHTING: VerplichtingFeiten = {
  verzoek: VERZOEK, stroom: { code: 'ontschot-menukaart', jaargebonden: false },
  regio: { code: 'AM18', naam: 'Groot Amsterdam', faseStart: '2020-11-01' }, instrument: { code: 'loopbaanadvies', deel: 'algemeen' },
  arrangement: ARRANGEMENT, begunstigde: DIENSTVERLENER, instelling: null, leerbedrijf: null,
  persoon: { maatwerkToegekend: '0.00', werkgeversvergoedingToegekend: '0.00', werkfitTrajecten: 0 }, cel: cel('ontschot-menukaart', '1000000.00'), boekdatum: '2021-03-15',
};

/** Career advice of € 600 from the ontschot budget in region AM18, on 15 March 2021. */
export function voorbeeldVerplichting(anders: Anders<VerplichtingFeiten> = {}): VerplichtingFeiten {
  return met(VERPLICHTING, anders);
}

/** A practical mbo training of € 4,000 from mbo-inkoop, asked without an arrangement. */
export function voorbeeldMboInkoop(anders: Anders<VerplichtingFeiten> = {}): VerplichtingFeiten {
  const basis = voorbeeldVerplichting({
    verzoek: { stroom: 'mbo-inkoop', instrument: 'praktijkleren-mbo', bedrag: '4000.00', cofinanciering: [], opleiding: OPLEIDING },
    stroom: { code: 'mbo-inkoop', jaargebonden: true }, instrument: { code: 'praktijkleren-mbo' }, arrangement: null, persoon: null,
    begunstigde: INSTELLING, instelling: INSTELLING, leerbedrijf: LEERBEDRIJF, cel: cel('mbo-inkoop', '1000000.00'),
  });
  return met(basis, anders);
}

/** The full compensation of € 2,025 for an employer that trains in practice for 30 weeks. */
export function voorbeeldWerkgeversvergoeding(anders: Anders<VerplichtingFeiten> = {}): VerplichtingFeiten {
  const basis = voorbeeldVerplichting({
    verzoek: { stroom: 'werkgeversvergoeding', instrument: 'praktijkleren-mbo', bedrag: '2025.00', cofinanciering: [], opleiding: OPLEIDING },
    stroom: { code: 'werkgeversvergoeding', jaargebonden: true }, instrument: { code: 'praktijkleren-mbo' },
    begunstigde: LEERBEDRIJF, instelling: INSTELLING, leerbedrijf: LEERBEDRIJF, cel: cel('werkgeversvergoeding', '1000000.00'),
  });
  return met(basis, anders);
}

/** Keeping someone of the doelgroep banenafspraak fit for work for six months, € 3,000 from the impuls. */
export function voorbeeldWerkfitHouden(anders: Anders<VerplichtingFeiten> = {}): VerplichtingFeiten {
  const basis = voorbeeldVerplichting({
    verzoek: { stroom: 'impuls-banenafspraak', instrument: 'werkfit-houden', bedrag: '3000.00', werkfit: WERKFIT },
    stroom: { code: 'impuls-banenafspraak', jaargebonden: true }, instrument: { code: 'werkfit-houden', deel: 'banenafspraak' },
    arrangement: { doelgroepBanenafspraak: true }, begunstigde: { soort: 'sociaal-ontwikkelbedrijf', naam: 'Voorbeeld Werkbedrijf' },
    cel: cel('impuls-banenafspraak', '1000000.00'),
  });
  return met(basis, anders);
}

/** Preparation money of € 25,000 for a municipality, on 1 November 2020: the first day on which anything is allowed. */
export function voorbeeldVoorbereiding(anders: Anders<VerplichtingFeiten> = {}): VerplichtingFeiten {
  const basis = voorbeeldVerplichting({
    verzoek: { stroom: 'teambemensing', instrument: 'voorbereiding', jaar: 2020, datum: '2020-11-01', einddatum: '2020-12-31', bedrag: '25000.00', cofinanciering: [] },
    stroom: { code: 'teambemensing', jaargebonden: false }, instrument: { code: 'voorbereiding', deel: 'niet-persoonsgebonden' }, arrangement: null,
    persoon: null, begunstigde: { soort: 'gemeente', naam: 'Gemeente Voorbeeld' }, cel: { ...cel('teambemensing', '100000.00'), jaar: 2020 },
  });
  return met(basis, anders);
}

const STAND: StandFeiten = { nummer: 'V-2021-0000001', status: 'vastgelegd', vastgelegd: '600.00', betaalbaar: '100.00', betaald: '200.00' };

/** A change of a verplichting; without more: raising the career advice (€ 600, of which € 300 used) by € 100. */
export function voorbeeldWijziging(anders: Anders<WijzigingFeiten> = {}, verplichting: VerplichtingFeiten = VERPLICHTING): WijzigingFeiten {
  const basis: WijzigingFeiten = {
    ...verplichting, verzoek: { ...verplichting.verzoek, bedrag: '100.00' },
    wijziging: { soort: 'verhogen', datum: '2021-05-10', reden: 'Het traject duurt langer.' }, stand: STAND,
  };
  return met(basis, anders);
}

/** A claim of € 300 on the career advice (€ 600, of which € 300 used). */
export function voorbeeldBetaling(anders: Anders<BetalingFeiten> = {}): BetalingFeiten {
  const basis: BetalingFeiten = {
    verzoek: {
      bedrag: '300.00', weken: null, kenmerk: 'factuur 17', factuurdatum: '2021-06-01', boekdatum: '2021-06-01', eindafrekening: false,
      prestatie: { vastgesteldOp: '2021-05-31', vastgesteldDoor: 'regio AM18', omschrijving: 'Twee gesprekken gevoerd.' },
    },
    verplichting: VERZOEK, stand: STAND, begunstigde: DIENSTVERLENER, leerbedrijf: null, werkgeversvergoedingBetaald: '0.00',
    kas: cel('ontschot-menukaart', '1000000.00'),
  };
  return met(basis, anders);
}

/** A claim of € 472.50 for seven weeks of attendance on a werkgeversvergoeding of € 2,025. */
export function voorbeeldVergoedingsbetaling(anders: Anders<BetalingFeiten> = {}): BetalingFeiten {
  const basis: BetalingFeiten = {
    ...voorbeeldBetaling({
      verzoek: { bedrag: '472.50', weken: 7, prestatie: { omschrijving: 'Zeven weken aanwezig geweest.' } },
      verplichting: voorbeeldWerkgeversvergoeding().verzoek, stand: { vastgelegd: '2025.00', betaalbaar: '0.00', betaald: '0.00' },
      begunstigde: LEERBEDRIJF, leerbedrijf: LEERBEDRIJF, kas: cel('werkgeversvergoeding', '1000000.00'),
    }),
    eerdereWeken: { opVerplichting: 0, binnenOpleiding: 0 },
  };
  return met(basis, anders);
}

/** A claim of € 1,000 by the mbo institution on a training of € 4,000 from mbo-inkoop. */
export function voorbeeldInkoopbetaling(anders: Anders<BetalingFeiten> = {}): BetalingFeiten {
  const basis = voorbeeldBetaling({
    verzoek: { bedrag: '1000.00', prestatie: { omschrijving: 'Lessen tot en met mei gegeven.' } },
    verplichting: voorbeeldMboInkoop().verzoek, stand: { vastgelegd: '4000.00', betaalbaar: '0.00', betaald: '0.00' },
    begunstigde: INSTELLING, leerbedrijf: LEERBEDRIJF, kas: cel('mbo-inkoop', '1000000.00'),
  });
  return met(basis, anders);
}

/** A claim of € 1,000 on a werkfit traject of € 3,000, two months after it began. */
export function voorbeeldWerkfitbetaling(anders: Anders<BetalingFeiten> = {}): BetalingFeiten {
  const { verzoek, begunstigde } = voorbeeldWerkfitHouden();
  const basis: BetalingFeiten = {
    ...voorbeeldBetaling({
      verzoek: { bedrag: '1000.00', prestatie: { omschrijving: 'Twee maanden werkfit gebleven.' } },
      verplichting: verzoek, stand: { vastgelegd: '3000.00', betaalbaar: '0.00', betaald: '0.00' }, begunstigde, kas: cel('impuls-banenafspraak', '1000000.00'),
    }),
    evaluaties: [],
  };
  return met(basis, anders);
}

const MUTATIE: BudgetMutatie = {
  soort: 'openstellen', stroom: 'mbo-inkoop', jaar: 2021, regio: null, vanRegio: null, naarRegio: null, naarJaar: null, naarStroom: null,
  bedrag: '31500000.00', budget: 'beide',
};

/** One mutation of a budgetbesluit; without more: opening mbo-inkoop 2021. */
export function voorbeeldMutatie(anders: Anders<BudgetMutatie> = {}): BudgetMutatie {
  return met(MUTATIE, anders);
}

/** A budgetbesluit that opens the three streams of praktijkleren in 2021, exactly € 63 million. */
export function voorbeeldBudgetbesluit(anders: Anders<BudgetbesluitFeiten> = {}): BudgetbesluitFeiten {
  const delen = [['mbo-inkoop', '31500000.00'], ['werkgeversvergoeding', '27000000.00'], ['uitvoeringskosten', '4500000.00']] as const;
  const basis: BudgetbesluitFeiten = {
    besluitdatum: '2020-11-30', kenmerk: '2020-0000156233', tekorten: [],
    mutaties: delen.map(([stroom, bedrag]) => voorbeeldMutatie({ stroom, bedrag })),
    totalenNa: delen.map(([stroom, bedrag]) => ({ stroom, jaar: 2021, verplichtingen: bedrag, kas: bedrag })),
  };
  return met(basis, anders);
}
