// Candidate for a peer benchmark of node-link diagrams: nodes and links, drawn as a whole widget.
//   mount(container, {nodes: [{id, label}], links: [{source, target}]}) → Promise of a handle, resolved when the
//   picture stands. The handle says where nodes are, for the check of labels: the middle of each mark and its radius.
import '../../src/widgets/network/network.define.ts';

export async function mount(container, {nodes, links}) {
  container.style.height = 'auto';
  const element = document.createElement('plenary-network');
  element.story = {
    version: 1,
    title: 'Network',
    asOf: '2025-01-01',
    sources: [{id: 's', title: 'Benchmark'}],
    participants: nodes.map(({id, label}) => ({id, name: label, kind: 'person'})),
    ties: links.map(({source, target}) => ({
      source,
      target,
      kind: 'knows',
      directed: false,
      evidence: [{source: 's'}],
    })),
  };
  container.append(element);
  await element.updateComplete;

  const corner = container.getBoundingClientRect();
  return {
    nodes: () =>
      [...element.shadowRoot.querySelectorAll('.node[data-key]')].map((node) => {
        const box = node.querySelector('.mark').getBoundingClientRect();
        return {
          text: node.querySelector('.name')?.textContent.replace(/\s+/g, ' ').trim(),
          x: box.x + box.width / 2 - corner.x,
          y: box.y + box.height / 2 - corner.y,
          r: box.width / 2,
        };
      }),
  };
}
