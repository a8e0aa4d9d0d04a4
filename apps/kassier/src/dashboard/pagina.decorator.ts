import { applyDecorators, Header } from '@nestjs/common';
import { Toegang, type Rol } from '../access/index.js';
import { CSP_PAGINA } from '../http/index.js';

/** A page of HTML for who has one of these roles. */
export function Pagina(eerste: Rol, ...overige: readonly Rol[]): MethodDecorator {
  return applyDecorators(Toegang(eerste, ...overige), Header('content-type', 'text/html; charset=utf-8'), Header('content-security-policy', CSP_PAGINA));
}
