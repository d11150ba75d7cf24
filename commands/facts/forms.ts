// The two forms of a fact. A form of Discord holds five fields: the first asks what is said, the second how it is found
// and why it changes, so that the common change takes one form.
import type { Deed } from '../../src/say/actions.ts';
import type { Form } from '../../src/say/form.ts';
import { limits } from '../../src/say/limits.ts';
import { nameOf } from '../../src/say/names.ts';
import { sentence } from '../../src/say/sentence.ts';
import { longestAsk, longestText, mostListed } from '../../src/story/limits.ts';
import { ARTICLE, factKinds, type Language } from '../../src/story/story.ts';
import type { Draft } from '../draft.ts';
import type { Work } from '../server-command.ts';

type Written = Pick<Draft, 'content' | 'source' | 'oddSource' | 'oddReplies' | 'note' | 'before'>;

/** What is said: kind, speaker, both texts, source. */
export function textForm(draft: Written, deed: Deed, work: Work): Form {
  const { language } = work;
  const { content, before } = draft;
  const hint = sentence(language, 'form.text.hint', { count: String(longestText) });
  const textField = (key: Language) =>
    ({
      type: 'text',
      key,
      label: sentence(language, `field.text.${key}`),
      description: hint,
      value: content.text[key] ?? '',
      isLong: true,
      isRequired: false,
    }) as const;
  return {
    type: 'form',
    title: sentence(language, before === null ? 'form.add' : 'form.edit'),
    deed,
    fields: [
      {
        type: 'choice',
        key: 'kind',
        label: sentence(language, 'field.kind'),
        isRequired: true,
        most: 1,
        options: factKinds.map((kind) => ({
          label: sentence(language, `kind.${kind}`),
          value: kind,
          isChosen: kind === content.kind,
        })),
      },
      namesField('speaker', content.speakers, work),
      textField('de'),
      textField('en'),
      {
        type: 'text',
        key: 'source',
        label: sentence(language, 'field.source'),
        description: sentence(language, 'form.source.hint'),
        value: sourceText(draft),
        isLong: false,
        isRequired: false,
      },
    ],
  };
}

/** How it is found and why it changes: questions, subjects, links, reason. */
export function moreForm(draft: Written, deed: Deed, work: Work): Form {
  const { language } = work;
  const { content, note } = draft;
  const asksField = (key: Language) => {
    const { shown, kept } = shownAsks(content.asks[key]);
    return {
      type: 'text',
      key: `asks-${key}`,
      label: sentence(language, `field.asks.${key}`),
      description:
        kept.length > 0
          ? sentence(language, 'form.asks.rest', { count: String(kept.length) })
          : sentence(language, 'form.asks.hint', { count: String(longestAsk) }),
      value: shown.join('\n'),
      isLong: true,
      isRequired: false,
    } as const;
  };
  return {
    type: 'form',
    title: sentence(language, 'form.more'),
    deed,
    fields: [
      asksField('de'),
      asksField('en'),
      namesField('about', content.about, work),
      {
        type: 'text',
        key: 'replies',
        label: sentence(language, 'field.replies'),
        description: sentence(language, 'form.replies.hint'),
        value: draft.oddReplies ?? content.replies.map(({ to, how }) => `${to} ${how}`).join('\n'),
        isLong: true,
        isRequired: false,
      },
      {
        type: 'text',
        key: 'reason',
        label: sentence(language, 'field.reason'),
        description: sentence(language, 'form.reason.hint'),
        value: note ?? '',
        isLong: true,
        isRequired: false,
      },
    ],
  };
}

/** The questions that fit into a field of the form, and those that stay out of it and are kept as they are. */
export function shownAsks(asks: readonly string[]): {
  readonly shown: readonly string[];
  readonly kept: readonly string[];
} {
  // No line break stands before the first one.
  let length = -1;
  const fits = asks.findIndex((ask) => {
    length += ask.length + 1;
    return length > limits.formText;
  });
  const at = fits < 0 ? asks.length : fits;
  return { shown: asks.slice(0, at), kept: asks.slice(at) };
}

function sourceText({ source, oddSource }: Written): string {
  if (oddSource !== null) return oddSource;
  return source === null ? '' : [source.name, source.url ?? ''].join(' ').trim();
}

/** A menu of all names, those chosen first, then whoever says most; where there are more than it holds, they are typed. */
function namesField(key: 'speaker' | 'about', chosen: readonly string[], work: Work): Form['fields'][number] {
  const { knowledge, language } = work;
  const { story, speakers } = knowledge;
  const others = [...story.entities.keys()].sort((a, b) => (speakers.get(b) ?? 0) - (speakers.get(a) ?? 0));
  const ids = [...new Set([...chosen, ...(key === 'speaker' ? [ARTICLE] : []), ...others])];
  const name = (id: string) => nameOf(id, story, language);
  const common = { key, label: sentence(language, `field.${key}`), isRequired: key === 'speaker' };
  if (ids.length <= limits.choices) {
    const options = ids.map((id) => ({ label: name(id), value: id, isChosen: chosen.includes(id) }));
    return { ...common, type: 'choice', most: mostListed, options };
  }
  const description =
    key === 'speaker'
      ? sentence(language, 'form.speaker.hint', { article: name(ARTICLE) })
      : sentence(language, 'form.names.hint');
  return { ...common, type: 'text', description, value: chosen.map(name).join('\n'), isLong: true };
}
