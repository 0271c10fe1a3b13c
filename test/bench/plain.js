// What the widgets are compared with: the least code that draws the same data, with neither names kept apart nor
// anything to press. A static force layout with d3, and a table written by hand.
import {forceCenter, forceLink, forceManyBody, forceSimulation} from 'd3';
import {STANCES} from './data.mjs';

const SVG = 'http://www.w3.org/2000/svg';

const make = (parent, name, attributes, text) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
};

/** 300 ticks, then one picture. */
export function network(box, {nodes, links}) {
  const [width, height] = [box.clientWidth, 480];
  const marks = nodes.map((node) => ({...node}));
  const lines = links.map((link) => ({...link}));
  forceSimulation(marks)
    .force(
      'link',
      forceLink(lines).id(({id}) => id),
    )
    .force('charge', forceManyBody())
    .force('center', forceCenter(width / 2, height / 2))
    .stop()
    .tick(300);
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({width, height, 'font-size': 12}))
    svg.setAttribute(key, value);
  for (const {source, target} of lines)
    make(svg, 'line', {x1: source.x, y1: source.y, x2: target.x, y2: target.y, stroke: '#999'});
  for (const {x, y} of marks) make(svg, 'circle', {cx: x, cy: y, r: 5});
  for (const {x, y, name} of marks) make(svg, 'text', {x: x + 8, y, dy: '0.35em'}, name);
  box.append(svg);
}

/** Names, and a coloured cell each with its word for screen readers. */
export function matrix(box, {rows, columns, cells}) {
  const table = document.createElement('table');
  const cell = (row, name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    row.append(made);
    return made;
  };
  const head = table.createTHead().insertRow();
  head.insertCell();
  for (const name of columns) cell(head, 'th', name);
  const body = table.createTBody();
  rows.forEach((name, r) => {
    const row = body.insertRow();
    cell(row, 'th', name);
    for (const step of cells[r]) {
      const made = row.insertCell();
      made.className = `s${step}`;
      made.setAttribute('aria-label', STANCES[step]);
    }
  });
  box.append(table);
}
