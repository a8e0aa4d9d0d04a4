import { applyDecorators, Header, UseGuards } from '@nestjs/common';
import { Toegang, type Rol } from '../access/index.js';
import { CSP_PAGINA } from '../http/index.js';
import { MetPeildatum } from './peildatum.guard.js';

/** A page of HTML about a day, which stands in its address, for who has one of these roles. */
export function Pagina(eerste: Rol, ...overige: readonly Rol[]): MethodDecorator {
  return applyDecorators(Toegang(eerste, ...overige), UseGuards(MetPeildatum), Header('content-type', 'text/html; charset=utf-8'), Header('content-security-policy', CSP_PAGINA));
}
