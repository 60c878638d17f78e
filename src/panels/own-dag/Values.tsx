import { FileJson } from 'lucide-react';
import { useState } from 'react';
import { Button, FileButton, useElementId, useWords } from '../../ui';
import { Place } from './Place';
import { readVariables } from './read-variables';
import styles from './Table.module.css';
import { useOnTable, useWorkbench } from './use-workbench';

/** The Variables and Connections that the files ask for, with fields to fill in. */
export function Values() {
  const { formats, ownDagWords } = useWords();
  const words = ownDagWords.values;
  const workbench = useWorkbench();
  const result = useOnTable((state) => state.result);
  const given = useOnTable((state) => state.values);
  const [variables, setVariables] = useState(given.variables);
  const [connections, setConnections] = useState(given.connections);
  const asked = { variables: result?.variables ?? [], connections: result?.connections ?? [] };
  const environment = result?.environment ?? [];
  const isEmpty = asked.variables.length + asked.connections.length === 0;
  const openJson = async ([file]: readonly File[]) => {
    if (!file) return;
    const read = readVariables(await file.text().catch(() => ''));
    if (!read) return workbench.refuse({ kind: 'json', name: file.name });
    const all = { ...variables, ...read };
    setVariables(all);
    await workbench.give({ variables: all });
  };
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        void workbench.give({ variables: filled(variables), connections: filled(connections) });
      }}
    >
      <p className={styles.lead}>{isEmpty ? words.none : words.lead}</p>
      {asked.variables.length > 0 && (
        <fieldset className={styles.values}>
          <legend>{words.variables}</legend>
          {asked.variables.map(({ name, isJson, default: fallback, places }) => (
            <Value
              key={name}
              name={name}
              value={variables[name] ?? ''}
              onChange={(value) => setVariables({ ...variables, [name]: value })}
              hint={[
                ...(isJson ? [words.asJson] : []),
                ...(fallback === null ? [] : [words.fallback(JSON.stringify(fallback))]),
              ].join(' · ')}
              places={places}
            />
          ))}
        </fieldset>
      )}
      {asked.connections.length > 0 && (
        <fieldset className={styles.values}>
          <legend>{words.connections}</legend>
          {asked.connections.map(({ name, places }) => (
            <Value
              key={name}
              name={name}
              value={connections[name] ?? ''}
              onChange={(value) => setConnections({ ...connections, [name]: value })}
              hint={words.connectionHelp}
              places={places}
            />
          ))}
        </fieldset>
      )}
      {environment.length > 0 && (
        <p className={styles.lead}>{words.environment(formats.and([...environment]))}</p>
      )}
      <div className={styles.buttons}>
        {!isEmpty && (
          <Button type="submit" look="loud">
            {words.apply}
          </Button>
        )}
        <FileButton
          icon={<FileJson size={15} aria-hidden />}
          accept=".json,application/json"
          onFiles={(files) => void openJson(files)}
        >
          {words.file}
        </FileButton>
      </div>
    </form>
  );
}

interface ValueProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint: string;
  readonly places: Parameters<typeof Place>[0]['place'][] | readonly Parameters<typeof Place>[0]['place'][];
}

function Value({ name, value, onChange, hint, places }: ValueProps) {
  const id = useElementId();
  const [place] = places;
  return (
    <div className={styles.value}>
      <label htmlFor={id}>
        <code>{name}</code>
      </label>
      <input
        id={id}
        type="text"
        value={value}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <small id={`${id}-hint`}>
        {hint} {place && <Place place={place} />}
      </small>
    </div>
  );
}

/** A field that was left empty gives no value. */
function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
