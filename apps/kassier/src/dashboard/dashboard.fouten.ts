import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CSP_PAGINA, Probleem, probleemVan, type Fout } from '../http/index.js';
import { pagina } from './dashboard.sjablonen.js';
import { Omleiding } from './peildatum.guard.js';

/** What goes wrong on the dashboard is told on a page; who is not signed in is sent to where that can be done. */
@Catch()
export class DashboardFilter implements ExceptionFilter {
  catch(fout: unknown, host: ArgumentsHost): void {
    const verzoek = host.switchToHttp().getRequest<FastifyRequest>();
    const antwoord = host.switchToHttp().getResponse<FastifyReply>();
    const probleem = fout instanceof Omleiding ? fout : probleemVan(fout, verzoek);
    // A file that breaks half-way has its headers sent already; only closing the connection can say so.
    if (antwoord.raw.headersSent) {
      antwoord.raw.destroy();
      return;
    }
    const adres = verzoek.raw.url ?? '/dashboard';
    // A form goes to the address of its own page: that is where to go back to, also after signing in again.
    const isFormulier = verzoek.method === 'POST';
    if (probleem instanceof Omleiding || probleem.status === 401) {
      const naar = probleem instanceof Omleiding ? probleem.adres : `/dashboard/aanmelden?${new URLSearchParams({ terug: adres, ...(isFormulier ? { verlopen: 'ja' } : {}) }).toString()}`;
      void antwoord.status(303).header('location', naar).send('');
      return;
    }
    verzoek.probleem = probleem;
    const magTerug = isFormulier && probleem.status !== 404 && !/^\/dashboard\/a[fa]/.test(adres);
    const fouten = ((probleem.uitbreiding['fouten'] ?? []) as readonly Fout[]).map(({ parameter, pointer, melding }) => ({ plaats: parameter ?? (pointer ?? '').replace(/^\//, ''), melding }));
    void antwoord
      .status(probleem.status)
      .headers({ ...probleem.headers, 'content-security-policy': CSP_PAGINA, 'content-type': 'text/html; charset=utf-8' })
      .send(pagina('fout', { titel: probleem.titel, detail: fout instanceof Probleem ? probleem.detail.replace('; zie fouten.', '.') : voorMensen(probleem, verzoek.id), fouten, terug: magTerug ? adres : '/dashboard', terugtekst: magTerug ? 'Terug naar de pagina van het formulier' : 'Naar het overzicht van vandaag', bezoeker: null }));
  }
}

/** What went wrong in the service itself: who reads a page sends no keys and no headers. */
function voorMensen({ status, detail }: Probleem, verzoekId: string): string {
  switch (status) {
    case 500:
      return `Er ging iets mis in de service. Probeer het opnieuw, of meld verzoek ${verzoekId} bij de beheerder.`;
    case 503:
      return 'De service kan deze pagina nu niet maken. Probeer het over enkele seconden opnieuw.';
    default:
      return detail;
  }
}
