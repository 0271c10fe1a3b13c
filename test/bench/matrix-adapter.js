// Candidate for a peer benchmark of categorical matrices: rows × columns, one stance a cell, as a whole widget.
//   mount(container, {rows, cols, cats, cells}) → Promise, resolved when the whole table stands.
import '../../src/widgets/positions/positions.define.ts';

export async function mount(container, {rows, cols, cats, cells}) {
  container.style.height = 'auto';
  const middle = (cats.length - 1) / 2;
  const element = document.createElement('plenary-positions');
  element.story = {
    version: 1,
    title: 'Matrix',
    asOf: '2025-01-01',
    sources: [{id: 's', title: 'Benchmark'}],
    stances: cats.map((label, i) => ({id: `s${i}`, label, value: middle - i})),
    participants: rows.map((name, i) => ({id: `r${i}`, name, kind: 'person'})),
    options: cols.map((name, i) => ({id: `c${i}`, name, summary: name})),
    positions: cells.flatMap((line, r) =>
      line.map((value, c) => ({
        participant: `r${r}`,
        option: `c${c}`,
        stance: `s${value}`,
        evidence: [{source: 's'}],
      })),
    ),
  };
  container.append(element);
  await element.whole;
}
