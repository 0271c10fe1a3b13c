import all from './rollup.config.mjs';
export default all.filter(({output}) => /\/(plenary|plenary-positions)\.min\.js$/.test(output.file));
