import { Router, type Commands, type Context, type WebComponentInterface } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';
import 'Frontend/generated/jar-resources/FlowBootstrap.js';
import { curvesFirst } from './src/curves-first';
import './src/ts-compare';

/** The server's first answer, which early-page.js asked for: how Flow is set up, and the whole page. */
interface Beginning {
  pushScript?: string;
  appConfig: {
    appId: string;
    uidl: { LAZY?: { url: string }[]; changes: { key?: string; value?: unknown }[] };
  };
}

type Page = WebComponentInterface & HTMLElement;

interface Read {
  vaadinPush?: unknown;
}

interface Known {
  TypeScript?: { initial?: Promise<Beginning> };
  Flow: { loadOnDemand: (key: string) => Promise<unknown> };
}

const vaadin = (window as unknown as { Vaadin: Known }).Vaadin;
const early = vaadin.TypeScript;
const beginning = early?.initial;

/** What every page needs; read after curves that are to be drawn first. */
const frame = () => import('./frame');

/** All elements that the frame does not have. */
const others = () => import('Frontend/generated/flow/generated-flow-imports.js');

/** Whether all elements of the page are here already, but for the page's own. */
function complete({ appConfig: { appId, uidl } }: Beginning): boolean {
  const own = container(appId);
  return uidl.changes
    .filter(({ key, value }) => key === 'tag' && value !== own)
    .every(({ value }) => !String(value).includes('-') || customElements.get(String(value)));
}

const container = (appId: string) => `flow-container-${appId.toLowerCase()}`;

/**
 * What the page needs before it is put together. The server names each class whose elements a change brings for the first
 * time, and Flow makes the change when they are here.
 */
async function elements(): Promise<unknown> {
  const first = await ready;
  await frame();
  if (!first || !complete(first)) return others();
  const known = (first.appConfig.uidl.LAZY ?? []).map(({ url }) => url).join();
  vaadin.Flow.loadOnDemand = (key) => (known.includes(key) ? Promise.resolve() : others());
  return undefined;
}

const flow = new Flow({ imports: elements });
const [server] = flow.serverSideRoutes;
const outlet = document.getElementById('outlet')!;

/**
 * Puts the page where it stays before Flow has anything to put in it: nothing is built twice or seen moving. The script for
 * push was read before this one.
 */
function place(beginning: Beginning): Beginning {
  if ((window as Read).vaadinPush) delete beginning.pushScript;
  const { appId } = beginning.appConfig;
  const page = document.createElement(container(appId));
  page.id = appId;
  outlet.append(page);
  return beginning;
}

/** A page is built even if its curves could not be drawn first. */
const ready = beginning?.then(place).then((page) => curvesFirst(page).catch(() => page));
if (early) early.initial = ready;
if (!window.tsEarlyCurves) void frame();

/** Milliseconds after which a page that stands lets the browser read what others will need. */
const SOON = 1000;

/** Safari does not say when it is idle. */
function whenIdle() {
  if ('requestIdleCallback' in window) requestIdleCallback(others);
  else void others();
}

/** What the router takes in and out instead of the page; it shows nothing. */
const stand = document.createElement('div') as unknown as Page;

type Enter = NonNullable<Page['onBeforeEnter']>;

/** The address of the page that came with the first answer, until Flow was told. */
let begun: { pathname: string; search: string } | undefined = { pathname: location.pathname, search: location.search };

/**
 * Flow takes the first address that it hears for that of the page that is there already. Whoever pressed a link of that page
 * before Flow was ready went on to another one: Flow hears of both, in one message.
 */
function entering(page: Page): Enter {
  return (to, commands, router) => {
    const from = begun;
    begun = undefined;
    if (from && from.pathname + from.search !== to.pathname + to.search)
      void page.onBeforeEnter?.({ ...to, ...from }, commands, router);
    return page.onBeforeEnter?.(to, commands, router);
  };
}

/** The page as Flow has it, or what it shows instead while the server is away. */
async function render(context: Context, commands: Commands) {
  const page = (await (server.action as Function)(context, commands)) as Page;
  if (page instanceof HTMLIFrameElement) return page;
  if (page.parentElement !== outlet) outlet.append(page);
  page.style.display = '';
  stand.onBeforeEnter = entering(page);
  stand.onBeforeLeave = page.onBeforeLeave;
  setTimeout(whenIdle, SOON);
  return stand;
}

const stage = document.createElement('div');
stage.style.display = 'contents';
document.body.append(stage);
void new Router(stage).setRoutes([{ path: '(.*)', action: render }]);
