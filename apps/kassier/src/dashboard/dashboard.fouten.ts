import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CSP_PAGINA, Probleem, type Fout } from '../http/index.js';
import { pagina } from './dashboard.sjablonen.js';

/** What goes wrong on the dashboard is told on a page; who is not signed in is sent to where that can be done. */
@Catch(Probleem)
export class DashboardFilter implements ExceptionFilter<Probleem> {
  catch(probleem: Probleem, host: ArgumentsHost): void {
    const verzoek = host.switchToHttp().getRequest<FastifyRequest>();
    const antwoord = host.switchToHttp().getResponse<FastifyReply>();
    if (probleem.status === 401) {
      const terug = verzoek.raw.url ?? '/dashboard';
      void antwoord.status(303).header('location', `/dashboard/aanmelden?${new URLSearchParams({ terug }).toString()}`).send('');
      return;
    }
    const fouten = ((probleem.uitbreiding['fouten'] ?? []) as readonly Fout[]).map(({ parameter, pointer, melding }) => ({ plaats: parameter ?? pointer ?? '', melding }));
    void antwoord
      .status(probleem.status)
      .headers({ ...probleem.headers, 'content-security-policy': CSP_PAGINA, 'content-type': 'text/html; charset=utf-8' })
      .send(pagina('fout', { titel: probleem.titel, detail: probleem.detail, fouten, terug: '/dashboard', bezoeker: null }));
  }
}
