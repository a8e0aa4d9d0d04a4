import { applyDecorators, Header, HttpCode, UseGuards } from '@nestjs/common';
import { Formulier, Toegang, type Rol } from '../access/index.js';
import { CSP_PAGINA, Lichaam } from '../http/index.js';
import { FORMULIER } from './dashboard.aanmelding.js';
import { MetPeildatum } from './peildatum.guard.js';

const HTML = [Header('content-type', 'text/html; charset=utf-8'), Header('content-security-policy', CSP_PAGINA)];

/** A page of HTML about a day, which stands in its address, for who has one of these roles. */
export function Pagina(eerste: Rol, ...overige: readonly Rol[]): MethodDecorator {
  return applyDecorators(PaginaVanNu(eerste, ...overige), UseGuards(MetPeildatum));
}

/** A page of HTML about how something is now, for who has one of these roles. */
export function PaginaVanNu(eerste: Rol, ...overige: readonly Rol[]): MethodDecorator {
  return applyDecorators(Toegang(eerste, ...overige), ...HTML);
}

/** What the form of a page does, at the address of that page, for who has one of these roles: afterwards the browser goes on (303). */
export function Formulieractie(eerste: Rol, ...overige: readonly Rol[]): MethodDecorator {
  return applyDecorators(Toegang(eerste, ...overige), ...HTML, Formulier(), HttpCode(303), Lichaam({ mediatypen: [FORMULIER] }));
}
