// Asks for what is on the page while its scripts are still on their way. Flow takes the answer (Flow.js, flowInitUi).
(() => {
  const base = new URL(document.baseURI).pathname;
  const now = new Date();
  const offset = (month) => new Date(now.getFullYear(), month, 1).getTimezoneOffset();
  const [winter, summer] = [0, 6].map(offset).sort((a, b) => b - a);
  window.name ||= `v-${Math.random()}`;
  // A browser takes longer to name the zone than for all else here; it is asked again where the offsets are others.
  const zone = () => {
    const known = localStorage.getItem('ts-zone')?.split('|');
    if (known?.[0] === `${winter} ${summer}`) return known[1];
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    localStorage.setItem('ts-zone', `${winter} ${summer}|${timeZone}`);
    return timeZone;
  };
  // What Flow says of the browser, but for what only a drawn page knows.
  const browser = {
    'v-sw': screen.width, 'v-sh': screen.height, 'v-ww': innerWidth, 'v-wh': innerHeight, 'v-bw': innerWidth, 'v-bh': innerHeight,
    'v-curdate': now.getTime(), 'v-tzo': now.getTimezoneOffset(), 'v-rtzo': winter, 'v-dstd': winter - summer,
    'v-dston': now.getTimezoneOffset() !== winter, 'v-tzid': zone(),
    'v-td': 'ontouchstart' in window || navigator.maxTouchPoints > 0, 'v-pr': devicePixelRatio, 'v-np': navigator.platform,
    'v-wn': window.name, 'v-cs': document.documentElement.style.colorScheme, 'v-tn': 'aura',
  };
  const question = new URLSearchParams({ 'v-r': 'init', location: location.pathname.slice(base.length), query: location.search.slice(1), ...browser });
  const wait = () => new Promise((resolve) => setTimeout(resolve, 2000));
  // Who is sent elsewhere is no longer signed in; a server that is away is asked again.
  const ask = async () => {
    const answer = await fetch(`?${question}`).catch(() => null);
    if (answer?.redirected) return location.reload();
    if (answer?.headers.get('content-type')?.includes('application/json')) return answer.json();
    return wait().then(ask);
  };
  window.Vaadin.TypeScript.initial = ask();
})();
