import { Module } from '@nestjs/common';
import { Functies } from '../access/index.js';
import { Functieregister } from './functieregister.js';

/** Keeps on which side people act, so that nobody acts on two. */
@Module({ providers: [Functieregister] })
export class FunctiescheidingModule {
  constructor(functies: Functies, register: Functieregister) {
    functies.gebruik((gebruiker, kanten) => register.eis(gebruiker, kanten));
  }
}
