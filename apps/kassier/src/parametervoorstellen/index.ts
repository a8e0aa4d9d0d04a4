export { ParametervoorstellenModule } from './parametervoorstellen.module.js';
