import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { code, CSP_PAGINA, Invoer, regio, tekst } from '../http/index.js';
import { GELDIG_S, OntwikkelUitgever } from './dev-idp.service.js';
import { Openbaar } from './toegang.decorator.js';
import { ROLLEN, ROLOMSCHRIJVINGEN } from './rollen.js';

const TOKENVRAAG = z
  .strictObject({ rollen: z.array(code(ROLLEN)).min(1), regio: regio.optional(), gebruiker: tekst(100).optional(), organisatie: tekst(100).optional() })
  .refine((vraag) => !vraag.rollen.includes('regio-aanvrager') || vraag.regio !== undefined, { path: ['regio'], error: 'De rol regio-aanvrager werkt voor één regio. Geef een regiocode, bijvoorbeeld "AM18".' });

const VOORBEELDREGIO = 'AM18';

/** The pages and endpoints of the development identity provider; the module leaves them out where an issuer is configured. */
@ApiExcludeController()
@Openbaar()
@Controller('dev')
export class OntwikkelUitgeverController {
  constructor(private readonly uitgever: OntwikkelUitgever) {}

  @Get('.well-known/openid-configuration')
  discovery(): Record<string, unknown> {
    const issuer = this.uitgever.issuer();
    return {
      issuer, jwks_uri: `${issuer}/jwks`, token_endpoint: `${issuer}/token`, response_types_supported: ['token'],
      subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  @Get('jwks')
  jwks(): Promise<unknown> {
    return this.uitgever.jwks();
  }

  @Post('token')
  @HttpCode(200)
  async token(@Body(Invoer(TOKENVRAAG)) vraag: z.output<typeof TOKENVRAAG>): Promise<{ access_token: string; token_type: 'Bearer'; expires_in: number }> {
    return { access_token: await this.uitgever.token(vraag), token_type: 'Bearer', expires_in: GELDIG_S };
  }

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', CSP_PAGINA)
  pagina(): string {
    const rijen = ROLLEN.map((rol) => {
      const regioDeel = rol === 'regio-aanvrager' ? ` --regio ${VOORBEELDREGIO}` : '';
      return `<tr><th scope="row">test-${rol}</th><td>${ROLOMSCHRIJVINGEN[rol]}</td><td><code>npm run -s token -- --rol ${rol}${regioDeel}</code></td></tr>`;
    });
    return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Testgebruikers – Kassier</title></head>
<body>
<main>
<h1>Testgebruikers</h1>
<p>Deze service draait in ontwikkelstand en geeft zelf tokens uit voor verzonnen gebruikers. Met <code>OIDC_ISSUER</code> gebruikt hij een echte uitgever.</p>
<table>
<caption>Eén testgebruiker per rol</caption>
<thead><tr><th scope="col">Gebruiker</th><th scope="col">Rol</th><th scope="col">Een token krijgen</th></tr></thead>
<tbody>
${rijen.join('\n')}
</tbody>
</table>
<p>Voor een tweede paar ogen: voeg <code>--gebruiker naam</code> toe. Zonder opdrachtregel: <code>POST /dev/token</code> met <code>{ "rollen": ["auditor"] }</code>.</p>
<p>De API staat beschreven op <a href="/docs">/docs</a>.</p>
</main>
</body>
</html>
`;
  }
}
