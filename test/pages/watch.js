// First script of every test page: writes down what goes wrong on it.
const seen = (window.seen = {errors: [], violations: [], warnings: []});
window.addEventListener('error', ({message}) => message && seen.errors.push(message));
window.addEventListener('unhandledrejection', ({reason}) => seen.errors.push(String(reason)));
document.addEventListener(
  'securitypolicyviolation',
  ({violatedDirective, blockedURI, sourceFile}) =>
    seen.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile ?? ''}`),
);
for (const [level, list] of [
  ['error', seen.errors],
  ['warn', seen.warnings],
]) {
  const said = console[level];
  console[level] = (...parts) => {
    list.push(parts.map(String).join(' '));
    said.apply(console, parts);
  };
}
