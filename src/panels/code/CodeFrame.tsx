import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLessonLanguage } from '../../asking';
import { listingLines } from '../../lesson';
import type { CodeListing } from '../../lesson';
import { IconButton, Panel, useWords } from '../../ui';
import styles from './CodePanel.module.css';

interface CodeFrameProps {
  readonly area?: string | undefined;
  /** At the end of its header, for example "Edit the run". */
  readonly actions?: ReactNode;
  /** The listing shown, to be named and copied; none while it is not there yet. */
  readonly listing?: CodeListing | undefined;
  readonly children?: ReactNode;
}

/** The panel around a listing. */
export function CodeFrame({ area, actions, listing, children }: CodeFrameProps) {
  const language = useLessonLanguage();
  const words = useWords().panelWords.code;
  return (
    <Panel
      title={words.title}
      meta={listing && <code {...language}>{listing.title}</code>}
      {...(area !== undefined && { area })}
      expandable
      actions={
        <span className={styles.actions} data-print="no">
          {actions}
          {listing && <CopyButton listing={listing} />}
        </span>
      }
    >
      {children}
    </Panel>
  );
}

const COPIED_MS = 2000;

function CopyButton({ listing }: { readonly listing: CodeListing }) {
  const dictionary = useWords();
  const { words: general } = dictionary;
  const words = dictionary.panelWords.code;
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${listingLines(listing).join('\n')}\n`);
      setCopied(true);
    } catch {
      // Where the browser does not allow it, the text can still be selected.
    }
  };
  return (
    <IconButton
      size="s"
      className={styles.copy}
      look="quiet"
      label={isCopied ? general.general.copied : words.copy}
      icon={isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      onClick={() => void copy()}
    />
  );
}
