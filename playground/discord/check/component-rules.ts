// What Discord demands of message components beyond the OpenAPI document. Pure.
// Source: Discord docs, components/reference.
import type { FormProblem } from '../rest/errors.ts';
import { type Component, ComponentType, isSelect, partsOf } from '../world/component.ts';

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** The problems of a message's components; `v2` is whether the message has the flag IS_COMPONENTS_V2. */
export function componentProblems(components: readonly Component[], v2: boolean): FormProblem[] {
  return [
    ...(v2 ? v2Problems(components) : legacyProblems(components)),
    ...duplicateIdProblems(components),
    ...eachProblems(components, 'components'),
  ];
}

/** Discord docs: up to 40 components in all, 4,000 characters across all text displays. */
function v2Problems(components: readonly Component[]): FormProblem[] {
  const all = partsOf(components);
  const problems: FormProblem[] = [];
  if (all.length > 40) {
    const message = `Must have 40 or fewer components in all, this has ${all.length}.`;
    problems.push({ path: 'components', code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const characters = all.reduce((sum, component) => sum + textOf(component).length, 0);
  if (characters > 4_000) {
    const message = `The text of all components must be 4000 or fewer in length, this is ${characters}.`;
    problems.push({ path: 'components', code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return problems;
}

function textOf(component: Component): string {
  return component.type === ComponentType.textDisplay ? (component.content ?? '') : '';
}

/** Without the flag: only action rows, at most five. */
function legacyProblems(components: readonly Component[]): FormProblem[] {
  const problems: FormProblem[] = components.flatMap((component, index) => {
    if (component.type === ComponentType.actionRow) return [];
    const message = 'Value of field "type" must be one of (1,).';
    return [{ path: `components.${index}.type`, code: 'UNION_TYPE_CHOICES', message }];
  });
  if (components.length > 5) {
    problems.push({
      path: 'components',
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 1 and 5 in length.',
    });
  }
  return problems;
}

/** Every custom_id and every id that the bot has set may occur once. */
export function duplicateIdProblems(components: readonly Component[]): FormProblem[] {
  const seen = new Set<string>();
  const problems: FormProblem[] = [];
  for (const component of partsOf(components)) {
    for (const key of [
      component.custom_id && `custom_id ${component.custom_id}`,
      component.id && `id ${component.id}`,
    ]) {
      if (!key) continue;
      const message = `Component ${key} cannot be duplicated`;
      if (seen.has(key))
        problems.push({ path: 'components', code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
      seen.add(key);
    }
  }
  return problems;
}

function eachProblems(components: readonly Component[], path: string): FormProblem[] {
  return components.flatMap((component, index) => {
    const here = `${path}.${index}`;
    return [
      ...oneProblems(component, here),
      ...eachProblems(component.components ?? [], `${here}.components`),
      ...(component.accessory ? oneProblems(component.accessory, `${here}.accessory`) : []),
    ];
  });
}

function oneProblems(component: Component, path: string): FormProblem[] {
  if (component.type === ComponentType.button) return buttonProblems(component, path);
  if (component.type === ComponentType.actionRow) return rowProblems(component, path);
  if (isSelect(component)) return selectProblems(component, path);
  return [];
}

/** A link has a url and no custom_id, every other button the reverse; each needs a label or an emoji. */
function buttonProblems(button: Component, path: string): FormProblem[] {
  const problems: FormProblem[] = [];
  const add = (code: string, message: string) => void problems.push({ path, code, message });
  if (button.style === PREMIUM_STYLE) return problems;
  const isLink = button.style === LINK_STYLE;
  if (isLink && !button.url) add('BASE_TYPE_REQUIRED', 'A url is required');
  if (isLink && button.custom_id)
    add('BUTTON_COMPONENT_INVALID', 'A custom id and url cannot both be specified');
  if (!isLink && !button.custom_id) add('BASE_TYPE_REQUIRED', 'A custom id is required');
  if (!isLink && button.url) add('BUTTON_COMPONENT_INVALID', 'A custom id and url cannot both be specified');
  if (!button.label?.trim() && !button.emoji) add('BASE_TYPE_REQUIRED', 'A label or emoji is required');
  return problems;
}

/** A row holds up to five buttons or one select menu. */
function rowProblems(row: Component, path: string): FormProblem[] {
  const children = row.components ?? [];
  if (!children.some(isSelect) || children.length === 1) return [];
  const message = 'A select menu must be alone in its row.';
  return [{ path: `${path}.components`, code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

/** The number of values must be possible, and the options of a string select must differ. */
export function selectProblems(select: Component, path: string): FormProblem[] {
  const problems: FormProblem[] = [];
  const min = select.min_values ?? 1;
  const max = select.max_values ?? 1;
  const add = (code: string, message: string) => void problems.push({ path, code, message });
  if (min > max) add('SELECT_COMPONENT_INVALID', 'min_values must not exceed max_values');
  if (select.type !== ComponentType.stringSelect) return problems;
  const values = (select.options ?? []).map((option) => option.value);
  if (max > values.length)
    add('SELECT_COMPONENT_INVALID', 'max_values must not exceed the number of options');
  if (new Set(values).size < values.length) {
    add('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used');
  }
  return problems;
}
