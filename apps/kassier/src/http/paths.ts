import type { FastifyInstance } from 'fastify';

/** Remembers every route, so that a wrong method on an existing path can be answered with 405 instead of 404. */
export class Paden {
  private readonly routes: { readonly patroon: RegExp; readonly methoden: readonly string[] }[] = [];

  /** Follows the routes of this instance; must be called before any route is registered. */
  static volg(fastify: FastifyInstance): Paden {
    const paden = new Paden();
    fastify.addHook('onRoute', (route) => paden.voegToe(route.url, [route.method].flat()));
    return paden;
  }

  /** The methods that exist on a concrete path, sorted; empty when the path does not exist. */
  methodenVan(pad: string): string[] {
    const gevonden = this.routes.filter((route) => route.patroon.test(pad)).flatMap((route) => route.methoden);
    return [...new Set(gevonden)].sort();
  }

  /** Adds a route in the router's notation: `:naam` is one segment, `*` the rest. */
  voegToe(url: string, methoden: readonly string[]): void {
    const bron = url
      .split('/')
      .map((deel) => (deel === '*' ? '.*' : deel.startsWith(':') ? '[^/]+' : deel.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('/');
    this.routes.push({ patroon: new RegExp(`^${bron}$`), methoden });
  }
}
