import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { MODAL_COMPONENTS } from '../limits.js';
import { type Problem, Refusal } from '../refusal.js';
import { invalid, when } from './body.js';
import { checkStringSelect } from './components.js';

type Path = Problem['path'];
export type Modal = APIModalInteractionResponseCallbackData;

function checkTextInput(input: APITextInputComponent, path: Path): readonly Problem[] {
  const { min_length: least, max_length: most, value = '' } = input;
  return [
    ...when((least ?? 0) > (most ?? 4000), invalid([...path, 'min_length'], 'min_length is above max_length')),
    ...when(
      value !== '' && (value.length > (most ?? 4000) || value.length < (least ?? 0)),
      invalid([...path, 'value'], 'The value breaks min_length or max_length'),
    ),
  ];
}

/** The custom ids in a modal, in order, and what is wrong with the components that carry them. */
function inside(modal: Modal): readonly { readonly customId: string; readonly problems: readonly Problem[] }[] {
  return modal.components.flatMap((component, index) => {
    const path = ['components', index];
    if (component.type === ComponentType.ActionRow) {
      return component.components.map((input) => ({
        customId: input.custom_id,
        problems: checkTextInput(input, path),
      }));
    }
    if (component.type !== ComponentType.Label) return [];
    const field = component.component;
    const at = [...path, 'component'];
    if (field.type === ComponentType.TextInput) {
      const labelled = when(Boolean(field.label), invalid([...at, 'label'], 'The label stands in the Label component'));
      return [{ customId: field.custom_id, problems: [...labelled, ...checkTextInput(field, at)] }];
    }
    const problems = field.type === ComponentType.StringSelect ? checkStringSelect(field, at) : [];
    return [{ customId: field.custom_id, problems }];
  });
}

export function assertModal(modal: Modal): void {
  const count = modal.components.length;
  const fields = inside(modal);
  const ids = fields.map(({ customId }) => customId);
  const problems = [
    ...when(
      count < MODAL_COMPONENTS.least || count > MODAL_COMPONENTS.most,
      invalid(
        ['data', 'components'],
        `Must be between ${MODAL_COMPONENTS.least} and ${MODAL_COMPONENTS.most} in length (is ${count}).`,
      ),
    ),
    ...when(
      new Set(ids).size < ids.length,
      invalid(['data', 'components'], 'Component custom id cannot be duplicated'),
    ),
    ...fields.flatMap(({ problems: found }) => found),
  ];
  if (problems.length > 0) throw new Refusal(50035, { problems, rule: 'limit' });
}
