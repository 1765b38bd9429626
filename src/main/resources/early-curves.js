// Asks for the curves that the address names while the page itself is still on its way. curve-bytes.ts takes the answer.
(() => {
  const address = new URLSearchParams(location.search);
  const [key, experiment, runs] = ['metric', 'experiment', 'runs'].map((name) => address.get(name));
  const x = { step: 'STEP', time: 'TIME', relative: 'RELATIVE' }[address.get('axis') ?? 'step'];
  if (!key || !x || !(experiment || runs)) return;
  const end = (name) => (address.get(name) ? Number(address.get(name)) : null);
  const chosen = experiment ? { experiment, filter: address.get('filter') ?? '' } : { runs: runs.split(',').filter(Boolean) };
  const question = { ...chosen, key, x, from: end('from'), to: end('to'), buckets: Math.max(100, innerWidth), budget: 400000 };
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const headers = { 'content-type': 'application/json', [meta('_csrf_header')]: meta('_csrf') };
  const answer = fetch('api/v1/curves', { method: 'POST', headers, body: JSON.stringify(question) })
    .then((found) => (found.ok ? found.arrayBuffer() : null))
    .catch(() => null);
  const early = { question, answer };
  answer.then(() => (early.came = true));
  window.tsEarlyCurves = early;
})();
