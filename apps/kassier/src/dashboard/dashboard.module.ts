import { Module } from '@nestjs/common';
import { BesluitenModule } from '../besluiten/index.js';
import { BetaalrunsModule } from '../betaalruns/index.js';
import { GrootboekModule } from '../grootboek/index.js';
import { JaarafsluitingenModule } from '../jaarafsluitingen/index.js';
import { RapportagesModule } from '../rapportages/index.js';
import { RegioIndicatorenModule } from '../regio-indicatoren/index.js';
import { RegelsModule } from '../regels/index.js';
import { SessiesModule } from '../sessies/index.js';
import { UitnuttingModule } from '../uitnutting/index.js';
import { ZegelsModule } from '../zegels/index.js';
import { AanmeldingController } from './aanmelding.controller.js';
import { BeeldController } from './beeld.controller.js';
import { Beeldpaginas } from './beeld.paginas.js';
import { BeginController } from './begin.controller.js';
import { BetaalrunpaginaController } from './betaalruns.controller.js';
import { Betaalrunpaginas } from './betaalruns.paginas.js';
import { Bewijspaginas } from './bewijs.paginas.js';
import { Aanmelding } from './dashboard.aanmelding.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardService } from './dashboard.service.js';
import { HerkomstController } from './herkomst.controller.js';
import { IndicatorenController } from './indicatoren.controller.js';
import { Indicatorenpaginas } from './indicatoren.paginas.js';
import { Ontvangstenpaginas } from './ontvangsten.paginas.js';
import { Paginakader } from './paginakader.js';
import { Postenpaginas } from './posten.paginas.js';
import { RapportController } from './rapport.controller.js';
import { Rapportpaginas } from './rapport.paginas.js';
import { Regelpaginas } from './regels.paginas.js';
import { Toezichtpaginas } from './toezicht.paginas.js';
import { UitvoerController } from './uitvoer.controller.js';
import { Uitvoerpaginas } from './uitvoer.paginas.js';
import { Verlooppaginas } from './verloop.paginas.js';
import { Verplichtingpaginas } from './verplichting.paginas.js';

/** Server-rendered pages on the uitnutting, the rules and the payment runs, with the few forms that people need. Nothing depends on them. */
@Module({
  imports: [BesluitenModule, BetaalrunsModule, GrootboekModule, JaarafsluitingenModule, RapportagesModule, RegelsModule, RegioIndicatorenModule, SessiesModule, UitnuttingModule, ZegelsModule],
  controllers: [BeginController, AanmeldingController, DashboardController, HerkomstController, BeeldController, RapportController, BetaalrunpaginaController, IndicatorenController, UitvoerController],
  providers: [DashboardService, Paginakader, Regelpaginas, Betaalrunpaginas, Postenpaginas, Ontvangstenpaginas, Verplichtingpaginas, Bewijspaginas, Beeldpaginas, Verlooppaginas, Toezichtpaginas, Rapportpaginas, Indicatorenpaginas, Uitvoerpaginas, Aanmelding],
})
export class DashboardModule {}
