// What Discord demands of a modal beyond the OpenAPI document. Pure.
// Source: Discord docs, interactions/receiving-and-responding ("Modal") and components/reference ("Text Input", "Label").
import type { FormProblem } from '../rest/errors.ts';
import { type Component, ComponentType, isSelect, walk } from '../world/component.ts';
import { duplicateIdProblems, selectProblems } from './component-rules.ts';

/** The problems of a modal's components, as paths below `data`. */
export function modalProblems(title: string, components: readonly Component[]): FormProblem[] {
  const problems: FormProblem[] = [...duplicateIdProblems(components)];
  const add = (path: string, code: string, message: string) => void problems.push({ path, code, message });
  if (title.trim() === '') add('title', 'BASE_TYPE_REQUIRED', 'This field is required');
  if (components.length > 5) add('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  for (const [index, row] of components.entries()) {
    if (row.type !== ComponentType.actionRow) continue;
    if (row.components?.length !== 1) {
      add(
        `components.${index}.components`,
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'A row of a modal holds one text input',
      );
    }
    if (!row.components?.[0]?.label) {
      add(`components.${index}.components.0.label`, 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  }
  for (const field of walk(components)) {
    if (field.type === ComponentType.textInput) problems.push(...inputProblems(field));
    if (isSelect(field)) problems.push(...selectProblems(field, 'components'));
  }
  return problems.map((problem) => ({ ...problem, path: `data.${problem.path}` }));
}

/** A prefilled value must itself be within the limits of its field. */
function inputProblems(input: Component): FormProblem[] {
  const path = `components (${input.custom_id})`;
  const min = input.min_length ?? 0;
  const max = input.max_length ?? 4_000;
  const length = input.value?.length ?? 0;
  if (min > max)
    return [{ path, code: 'BASE_TYPE_INVALID', message: 'min_length must not exceed max_length' }];
  if (input.value && (length < min || length > max)) {
    const message = `The value must be between ${min} and ${max} in length.`;
    return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message }];
  }
  return [];
}
