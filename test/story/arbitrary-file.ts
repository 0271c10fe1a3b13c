import * as fc from 'fast-check';
import type {EvidenceRecord, StoryFile} from '../../src/story/file-types.js';
import {arbitraryId} from '../helpers/arbitrary-story.js';

const line = fc.oneof(
  fc
    .string({minLength: 1, maxLength: 20, unit: 'grapheme'})
    .filter((text) => /[\p{L}\p{N}]/u.test(text)),
  fc.constantFrom('<b>bold</b>', '=1+1', '__proto__', 'Emmanuel Macron', 'null'),
);

/** Distinct after the parser's trimming and NFC, and never blank. */
const ids = (maxLength: number) =>
  fc.uniqueArray(
    arbitraryId.filter((id) => /[^\s\p{Cf}\p{Cc}]/u.test(id)),
    {maxLength, selector: (id) => id.trim().normalize('NFC')},
  );

const date = fc.constantFrom(
  '2025',
  '2024-02',
  '2024-02-29',
  '2025-08-18/2025-08-22',
  '2024/2025-03',
);

const kind = fc.constantFrom('person', 'country', 'organisation', 'body' as const);

/** A record with any of its optional fields, and all of the others. */
function some<T extends object, K extends keyof T>(
  fields: {[P in keyof T]: fc.Arbitrary<T[P]>},
  requiredKeys: K[],
) {
  return fc.record(fields, {requiredKeys}) as fc.Arbitrary<Pick<T, K> & Partial<T>>;
}

/** A file in which everything is as it should be, except that memberships may run in rings. */
export const arbitraryFile: fc.Arbitrary<StoryFile> = fc
  .record({sources: ids(3), participants: ids(8), options: ids(5), others: ids(4)})
  .chain(({sources, participants, options, others}) => {
    const oneOf = (known: readonly string[]) =>
      known.length > 0 ? fc.constantFrom(...known) : undefined;
    const listOf = <T>(item: fc.Arbitrary<T> | undefined, maxLength: number) =>
      item ? fc.array(item, {maxLength}) : fc.constant<T[]>([]);
    const all = <T>(known: readonly string[], item: (id: string) => fc.Arbitrary<T>) =>
      fc.tuple(...known.map(item)) as fc.Arbitrary<T[]>;
    const setOf = (known: readonly string[]) => fc.subarray([...known]);

    const source = oneOf(sources);
    const evidence: fc.Arbitrary<EvidenceRecord[]> = listOf(
      source &&
        some(
          {
            source,
            quote: line,
            lang: fc.constantFrom('de', 'pt-BR'),
            speaker: line,
            date,
            locator: line,
          },
          ['source'],
        ),
      2,
    );
    const someone = oneOf(participants);
    const something = oneOf(options);
    const status = fc.constantFrom(
      'floated',
      'under-consideration',
      'agreed',
      'in-force',
      'ruled-out',
      'withdrawn' as const,
    );

    return fc.record(
      {
        version: fc.constant(1 as const),
        title: line,
        asOf: date,
        summary: line,
        lang: fc.constantFrom('en', 'uk', 'zh-Hant'),
        dir: fc.constantFrom('ltr', 'rtl', 'auto' as const),
        credit: line,
        sources: all(sources, (id) =>
          some(
            {
              id: fc.constant(id),
              title: line,
              publisher: line,
              url: fc.constant('https://a.example/x?y=1'),
              published: date,
            },
            ['id', 'title'],
          ),
        ),
        participants: all(participants, (id) =>
          some(
            {
              id: fc.constant(id),
              name: line,
              kind,
              role: line,
              memberOf: setOf(participants),
              aliases: fc.array(line, {maxLength: 2}),
              x: fc.double({min: 0, max: 1, noNaN: true}),
            },
            ['id', 'name', 'kind'],
          ),
        ),
        blocs: all(others, (id) =>
          some({id: fc.constant(id), name: line, members: setOf(participants), evidence}, [
            'id',
            'name',
            'members',
          ]),
        ),
        meetings: all(others, (id) =>
          some(
            {
              id: fc.constant(id),
              name: line,
              date,
              format: fc.constantFrom('in-person', 'call', 'written' as const),
              attendance: listOf(
                someone && some({participant: someone, as: line}, ['participant']),
                4,
              ),
              evidence,
            },
            ['id', 'name', 'attendance'],
          ),
        ),
        ties: listOf(
          someone &&
            some(
              {
                source: someone,
                target: someone,
                kind: fc.constantFrom('aids', 'presses'),
                label: line,
                directed: fc.boolean(),
                since: date,
                evidence,
              },
              ['source', 'target', 'kind'],
            ),
          6,
        ),
        options: all(options, (id) =>
          some(
            {
              id: fc.constant(id),
              name: line,
              summary: line,
              topic: line,
              status: fc.array(some({status, date, summary: line, evidence}, ['status']), {
                maxLength: 3,
              }),
              entails: fc.array(line, {maxLength: 2}),
              contributions: listOf(
                someone &&
                  some({participant: someone, what: line, evidence}, ['participant', 'what']),
                2,
              ),
              requires: setOf(options.filter((other) => other !== id)),
              conflicts: setOf(options.filter((other) => other !== id)),
              arguments: listOf(
                someone &&
                  some(
                    {
                      side: fc.constantFrom('for', 'against' as const),
                      text: line,
                      by: someone,
                      evidence,
                    },
                    ['side', 'text'],
                  ),
                2,
              ),
            },
            ['id', 'name', 'summary'],
          ),
        ),
        positions: listOf(
          someone &&
            something &&
            some(
              {
                participant: someone,
                option: something,
                stance: fc.constantFrom(
                  'supports',
                  'leans',
                  'open',
                  'cautious',
                  'opposes',
                  'unstated',
                ),
                date,
                summary: line,
                conditional: line,
                evidence,
              },
              ['participant', 'option', 'stance'],
            ),
          12,
        ),
        corrections: fc.array(
          some({date, text: line, ids: setOf(participants)}, ['date', 'text']),
          {maxLength: 2},
        ),
      },
      {requiredKeys: ['version', 'title', 'asOf', 'sources', 'participants', 'options']},
    ) as fc.Arbitrary<StoryFile>;
  });
