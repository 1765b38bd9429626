/** Sends a question to our own API as the signed-in person; throws with the server's words when it is refused. */
export async function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(path, { method: 'POST', headers: headers(), body: JSON.stringify(body), signal });
  if (!answer.ok) throw new Error(await words(answer));
  return answer;
}

/** The page carries the token that shows that a request comes from it. */
function headers(): Record<string, string> {
  const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  const [header, token] = [meta('_csrf_header'), meta('_csrf')];
  const plain = { 'content-type': 'application/json' };
  return header && token ? { ...plain, [header]: token } : plain;
}

async function words(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
  return problem.detail ?? `The server answered ${answer.status}.`;
}
