import type { FieldKind, JsonPath, Schema } from '../../../studio';
import { FieldList } from './FieldList';
import { Fields } from './Fields';
import { JsonInput } from './JsonInput';
import { MapFields } from './MapFields';
import { StepField } from './StepField';
import { ChoiceInput, NumberInput, SwitchInput, TextInput } from './Inputs';
import { VariantFields } from './VariantFields';

export interface ControlProps {
  readonly path: JsonPath;
  readonly schema: Schema;
  readonly form: FieldKind;
  readonly value: unknown;
  readonly isRequired: boolean;
  /** Id of what says what it is for. */
  readonly describedBy?: string;
  /** What it is called, where no label stands beside it. */
  readonly label?: string;
}

/** How a value is written: by the form that the schema gives it. */
export function Control({ path, schema, form, value, isRequired, describedBy, label }: ControlProps) {
  const input = {
    path,
    value,
    isRequired,
    ...(describedBy !== undefined && { describedBy }),
    ...(label !== undefined && { label }),
  };
  switch (form.kind) {
    case 'text':
      return typeof value === 'string' || value === undefined ? (
        <TextInput {...input} isLong={form.isLong} />
      ) : (
        <JsonInput {...input} />
      );
    case 'number':
      return <NumberInput {...input} isWhole={form.isWhole} />;
    case 'switch':
      return <SwitchInput {...input} schema={schema} />;
    case 'choice':
      return <ChoiceInput {...input} choices={form.choices} />;
    case 'step':
      return <StepField path={path} value={value} isRequired={isRequired} />;
    case 'list':
      return <FieldList path={path} of={form.of} value={value} />;
    case 'object':
      return <Fields path={path} fields={form.fields} value={value} />;
    case 'variant':
      return <VariantFields path={path} form={form} schema={schema} value={value} />;
    case 'map':
      return <MapFields path={path} of={form.of} value={value} />;
    case 'json':
      return <JsonInput {...input} />;
  }
}
