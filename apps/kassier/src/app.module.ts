import { Module, type DynamicModule } from '@nestjs/common';
import { AanhoudingenModule } from './aanhoudingen/index.js';
import { AansluitingenModule } from './aansluitingen/index.js';
import { AanvraagbundelsModule } from './aanvraagbundels/index.js';
import { AccessModule } from './access/index.js';
import { ArrangementenModule } from './arrangementen/index.js';
import { AuditspoorModule } from './auditspoor/index.js';
import { BegunstigdenModule } from './begunstigden/index.js';
import { BankberichtenModule } from './bankberichten/index.js';
import { BesluitenModule } from './besluiten/index.js';
import { BesluitstraatModule } from './besluitstraat/index.js';
import { BetaalrunsModule } from './betaalruns/index.js';
import { BetalingenModule } from './betalingen/index.js';
import { BoekperiodenModule } from './boekperioden/index.js';
import { BudgetbesluitenModule } from './budgetbesluiten/index.js';
import { ConfiguratieModule, type Configuratie } from './config/index.js';
import { DashboardModule } from './dashboard/index.js';
import { DatabaseModule } from './database/index.js';
import { FunctiescheidingModule } from './functiescheiding/index.js';
import { GebeurtenissenModule } from './gebeurtenissen/index.js';
import { GrootboekModule } from './grootboek/index.js';
import { HealthModule } from './health/index.js';
import { ImpactanalysesModule } from './impactanalyses/index.js';
import { JaarafsluitingenModule } from './jaarafsluitingen/index.js';
import { MandatenModule } from './mandaten/index.js';
import { MetricsModule } from './metrics/index.js';
import { OordelenModule } from './oordelen/index.js';
import { ParametervoorstellenModule } from './parametervoorstellen/index.js';
import { RapportagesModule } from './rapportages/index.js';
import { ReferentieModule } from './referentie/index.js';
import { RegelsModule } from './regels/index.js';
import { RegioIndicatorenModule } from './regio-indicatoren/index.js';
import { TakenModule } from './taken/index.js';
import { TelemetrieModule } from './telemetrie/index.js';
import { TerugvorderingenModule } from './terugvorderingen/index.js';
import { ToetsenModule } from './toetsen/index.js';
import { TussenrekeningpostenModule } from './tussenrekeningposten/index.js';
import { UitnuttingModule } from './uitnutting/index.js';
import { VerwerkingenModule } from './verwerkingen/index.js';
import { VerplichtingenModule } from './verplichtingen/index.js';
import { VoorschottenModule } from './voorschotten/index.js';
import { ZegelsModule } from './zegels/index.js';
import type { Klok } from '#values';

/** The service, as a table of contents. */
@Module({})
export class AppModule {
  /** For an already migrated database. */
  static met(configuratie: Configuratie, databaseUrl: string, klok: Klok, bijVerbindingsfout: (fout: Error) => void): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfiguratieModule.met(configuratie, klok),
        AccessModule.met(configuratie),
        DatabaseModule.met(databaseUrl, configuratie, bijVerbindingsfout),
        TelemetrieModule,
        ReferentieModule,
        BesluitstraatModule,
        BudgetbesluitenModule,
        BegunstigdenModule,
        ArrangementenModule,
        VerplichtingenModule,
        AanvraagbundelsModule,
        ToetsenModule,
        BetalingenModule,
        BetaalrunsModule,
        BankberichtenModule,
        VoorschottenModule,
        TerugvorderingenModule,
        TussenrekeningpostenModule,
        AanhoudingenModule,
        AansluitingenModule,
        TakenModule,
        UitnuttingModule,
        BoekperiodenModule,
        JaarafsluitingenModule,
        RegioIndicatorenModule,
        RapportagesModule,
        GebeurtenissenModule,
        GrootboekModule,
        BesluitenModule,
        ParametervoorstellenModule,
        OordelenModule,
        ImpactanalysesModule,
        RegelsModule,
        ZegelsModule,
        AuditspoorModule,
        FunctiescheidingModule,
        MandatenModule,
        VerwerkingenModule,
        DashboardModule,
        HealthModule,
        MetricsModule,
      ],
    };
  }
}
