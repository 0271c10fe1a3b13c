import {waitUntil as wait} from '@open-wc/testing';

/** Waits until `predicate` holds. The limit ends a wait in vain and measures nothing: a busy machine takes its time. */
export function waitUntil(
  predicate: () => unknown,
  message = 'what was waited for did not come',
): Promise<void> {
  return wait(predicate, message, {timeout: 20_000});
}
