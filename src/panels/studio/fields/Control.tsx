import type { ControlProps } from './form-context';
import { FieldList } from './FieldList';
import { Fields } from './Fields';
import { JsonInput } from './JsonInput';
import { MapFields } from './MapFields';
import { StepField } from './StepField';
import { ChoiceInput, NumberInput, SwitchInput, TextInput } from './Inputs';
import { VariantFields } from './VariantFields';

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
