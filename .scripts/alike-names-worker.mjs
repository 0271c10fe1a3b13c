// One try of `alikeNames`, on a thread of its own.
import {parentPort, workerData} from 'node:worker_threads';
import {alikeNames} from './alike-names.mjs';

parentPort?.postMessage(alikeNames(workerData.code, workerData.options));
