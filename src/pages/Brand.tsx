import { ownSite } from 'virtual:lessons';
import { useWords } from '../ui';
import { Written } from './Written';

/** The sign of the house: one task, and two that wait for it; with its name, or that which the site has. */
export function Brand() {
  const { language, words } = useWords();
  const site = ownSite(language);
  return (
    <>
      <svg
        width="20"
        height="20"
        viewBox="0 0 24 24"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.1"
        aria-hidden="true"
      >
        <circle cx="5" cy="12" r="3" />
        <circle cx="19" cy="5" r="3" />
        <circle cx="19" cy="19" r="3" />
        <path d="M7.7 10.6l8.6-4.2M7.7 13.4l8.6 4.2" strokeLinecap="round" />
      </svg>
      {site ? <Written title={site.title} /> : <span>{words.product}</span>}
    </>
  );
}
