import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Rol } from './rollen.js';

/** Metadata key of what `@Toegang` or `@Openbaar` says. */
export const TOEGANG = 'kassier:toegang';

/** Who may use a route. */
export type Toegangsregel = { readonly openbaar: true } | { readonly openbaar: false; readonly rollen: readonly Rol[] };

/** Only with a valid token that has at least one of these roles; `@Toegang(...ROLLEN)` is anybody with a token. On a handler it wins over its controller. */
export function Toegang(eerste: Rol, ...overige: readonly Rol[]): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata<string, Toegangsregel>(TOEGANG, { openbaar: false, rollen: [eerste, ...overige] }), ApiBearerAuth('token'));
}

/** Without a token: health, the development identity provider, documentation. */
export function Openbaar(): ClassDecorator & MethodDecorator {
  return SetMetadata<string, Toegangsregel>(TOEGANG, { openbaar: true });
}
