import { Router, type Commands, type Context, type WebComponentInterface } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';
import 'Frontend/generated/jar-resources/FlowBootstrap.js';
import 'Frontend/generated/jar-resources/FlowClient.js';

declare global {
  interface Window {
    Vaadin: { TypeScript?: { initial?: Promise<Beginning> } };
  }
}

/** The server's first answer, which early-page.js asked for: how Flow is set up, and the whole page. */
interface Beginning {
  appConfig: { appId: string };
}

type Page = WebComponentInterface & HTMLElement;

/** Flow asks for its scripts after the server's answer; here they are on their way already. */
const elements = import('Frontend/generated/flow/generated-flow-imports.js');

const flow = new Flow({ imports: () => elements });
const [server] = flow.serverSideRoutes;
const outlet = document.getElementById('outlet')!;

/** Puts the page where it stays before Flow has anything to put in it: nothing is built twice or seen moving. */
function place(beginning: Beginning): Beginning {
  const { appId } = beginning.appConfig;
  const page = document.createElement(`flow-container-${appId.toLowerCase()}`);
  page.id = appId;
  outlet.append(page);
  return beginning;
}

const early = window.Vaadin.TypeScript;
if (early?.initial) early.initial = early.initial.then(place);

/** What the router takes in and out instead of the page; it shows nothing. */
const stand = document.createElement('div') as unknown as Page;

/** The page as Flow has it, or what it shows instead while the server is away. */
async function render(context: Context, commands: Commands) {
  const page = (await (server.action as Function)(context, commands)) as Page;
  if (page instanceof HTMLIFrameElement) return page;
  if (page.parentElement !== outlet) outlet.append(page);
  page.style.display = '';
  stand.onBeforeEnter = page.onBeforeEnter;
  stand.onBeforeLeave = page.onBeforeLeave;
  return stand;
}

const stage = document.createElement('div');
stage.style.display = 'contents';
document.body.append(stage);
void new Router(stage).setRoutes([{ path: '(.*)', action: render }]);
