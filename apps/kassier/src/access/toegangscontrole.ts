import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { TOEGANG } from './toegang.decorator.js';

/** At start-up: every handler of every controller says who may use it, or the service does not start. */
@Injectable()
export class Toegangscontrole implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService, private readonly scanner: MetadataScanner, private readonly reflector: Reflector) {}

  onModuleInit(): void {
    const zonder = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      const prototype: unknown = instance ? Object.getPrototypeOf(instance) : null;
      if (typeof metatype !== 'function' || typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((naam) => {
        const handler: unknown = (prototype as Record<string, unknown>)[naam];
        if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
        return this.reflector.getAllAndOverride<unknown>(TOEGANG, [handler as () => void, metatype]) === undefined ? [`${metatype.name}.${naam}`] : [];
      });
    });
    if (zonder.length > 0) throw new Error(`Deze routes zeggen niet wie erbij mag; zet er @Toegang(...) of @Openbaar() op: ${zonder.join(', ')}`);
  }
}
