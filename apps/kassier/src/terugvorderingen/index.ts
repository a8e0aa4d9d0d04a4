export { TerugvorderingenModule } from './terugvorderingen.module.js';
export { kenmerkenIn } from './terugvordering.kenmerk.js';
export {
  boekdagVanOntvangst, boekingVanOntvangst, legOntvangstenVast, leesOpenVordering, leesOpenVorderingen, OPEN_BEDRAG, type GeboekteOntvangst, type Ontvangst, type OpenVordering,
} from './terugvordering.ontvangst.js';
