/**
 * The text of a file of the project, by its path from the project's root. A browser fetches it from the server that
 * served this module; Node reads it from disk.
 *
 * @throws when there is no such file.
 */
export async function readProjectFile(path: string): Promise<string> {
  const url = new URL(`../../${path}`, import.meta.url);
  if (url.protocol === 'file:') {
    // Named through a variable, so that the test server does not look for it among the packages.
    const module = 'node:fs/promises';
    const {readFile} = (await import(module)) as {
      readFile(url: URL, encoding: 'utf8'): Promise<string>;
    };
    return readFile(url, 'utf8');
  }
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}
