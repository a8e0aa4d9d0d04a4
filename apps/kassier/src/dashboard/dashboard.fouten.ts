import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CSP_PAGINA, Probleem, type Fout } from '../http/index.js';
import { pagina } from './dashboard.sjablonen.js';
import { Omleiding } from './peildatum.guard.js';

/** What goes wrong on the dashboard is told on a page; who is not signed in is sent to where that can be done. */
@Catch(Probleem, Omleiding)
export class DashboardFilter implements ExceptionFilter<Probleem | Omleiding> {
  catch(probleem: Probleem | Omleiding, host: ArgumentsHost): void {
    const verzoek = host.switchToHttp().getRequest<FastifyRequest>();
    const antwoord = host.switchToHttp().getResponse<FastifyReply>();
    if (probleem instanceof Omleiding || probleem.status === 401) {
      const naar = probleem instanceof Omleiding ? probleem.adres : `/dashboard/aanmelden?${new URLSearchParams({ terug: verzoek.raw.url ?? '/dashboard' }).toString()}`;
      void antwoord.status(303).header('location', naar).send('');
      return;
    }
    const fouten = ((probleem.uitbreiding['fouten'] ?? []) as readonly Fout[]).map(({ parameter, pointer, melding }) => ({ plaats: parameter ?? pointer ?? '', melding }));
    void antwoord
      .status(probleem.status)
      .headers({ ...probleem.headers, 'content-security-policy': CSP_PAGINA, 'content-type': 'text/html; charset=utf-8' })
      .send(pagina('fout', { titel: probleem.titel, detail: probleem.detail, fouten, terug: '/dashboard', bezoeker: null }));
  }
}
