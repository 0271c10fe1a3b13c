/**
 * `await executeServerCommand('wheel', 400)` in a test turns the wheel of the mouse by so many CSS px: true where the
 * engine can be told to (Chromium, Firefox), false where it cannot.
 */
export function wheel() {
  return {
    name: 'wheel-command',
    async executeCommand(
      /** @type {{command: string, payload?: unknown, session: any}} */ {command, payload, session},
    ) {
      if (command !== 'wheel') return undefined;
      const {mouse} = session.browser.getPage(session.id);
      if (!mouse.wheel) return false;
      await mouse.wheel({deltaY: Number(payload)});
      return true;
    },
  };
}

/**
 * `await executeServerCommand('forced-colors', 'active' | 'none')` in a test: true where the engine now does as
 * told (Chromium), false where it has no way to (the test then leaves that engine out).
 */
export function forcedColors() {
  return {
    name: 'forced-colors-command',
    async executeCommand(
      /** @type {{command: string, payload?: unknown, session: any}} */ {command, payload, session},
    ) {
      if (command !== 'forced-colors') return undefined;
      const page = session.browser.getPage(session.id);
      if (!session.browser.name.startsWith('Chrom') && !session.browser.name.startsWith('Edge'))
        return false;
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: [{name: 'forced-colors', value: String(payload)}],
      });
      return true;
    },
  };
}
