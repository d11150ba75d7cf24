// What the page knows: the scene, the messages, who looks, and who must hear of changes.
import type { AuthorView, ChannelView, MessageView, OutcomeView, SceneView } from '../view/types.ts';

export interface Page {
  /** The key of the person who looks. */
  as: string;
  scene: SceneView | null;
  author: AuthorView | null;
  readonly messages: Map<string, MessageView>;
  /** The key of the open channel. */
  channel: string;
  /** The message that is being answered or rewritten. */
  replyTo: string | null;
  rewrites: string | null;
  isLost: boolean;
  isAnew: boolean;
}

const kept = new URLSearchParams(location.hash.slice(1));

export const page: Page = {
  as: kept.get('as') ?? 'ben',
  scene: null,
  author: null,
  messages: new Map(),
  channel: kept.get('in') ?? 'general',
  replyTo: null,
  rewrites: null,
  isLost: false,
  isAnew: false,
};

/** Keeps who looks and where in the address, so that a reload comes back to the same place. */
export function remember(): void {
  history.replaceState(null, '', `#${new URLSearchParams({ as: page.as, in: page.channel })}`);
}

/** The open channel; the first one where the person does not see it. */
export function openChannel(scene: SceneView): ChannelView {
  const found = scene.channels.find(({ key }) => key === page.channel) ?? scene.channels[0];
  if (found === undefined) throw new Error('There is no channel.');
  return found;
}

/** The name of a person, or of the bot. */
export function nameOf(id: string): string {
  const { scene } = page;
  if (scene === null) return '?';
  return id === scene.bot.id ? scene.bot.name : (scene.people.find((one) => one.id === id)?.name ?? '?');
}

/** Does something as the person who looks; throws an error with the reason if it cannot be done. */
export async function doIt<Result = OutcomeView>(action: Readonly<Record<string, unknown>>): Promise<Result> {
  const response = await fetch('/do', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: page.as, action }),
  });
  const answer = (await response.json().catch(() => ({}))) as { result?: Result; error?: string };
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer.result as Result;
}
