// Rounds of `alikeNames` on a thread of its own, each from where the last one ended: what many characters before a letter
// foretell leads out of where few of them get stuck, and the other way round. Tells what came of every one.
import {parentPort, workerData} from 'node:worker_threads';
import {alikeNames} from './alike-names.mjs';

let {code} = workerData;
const {contexts, ...options} = workerData.options;
parentPort?.postMessage(
  contexts.map((context) => (code = alikeNames(code, {...options, context}))),
);
