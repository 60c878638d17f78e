import { useCallback, useEffect, useRef, useState } from 'react';
import type { Player } from '../../player';
import { usePlayer } from '../../player';
import { areShortcutsOn } from './shortcut-setting';

/** Digits that are not followed by Enter are forgotten after this. */
const TYPING_MS = 4000;
const MOST_DIGITS = 6;

/** What is used of a key event, the browser's own or React's. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'target' | 'defaultPrevented' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'
>;

export interface PlayerKeys {
  readonly onKeyDown: (event: KeyPress) => void;
  /** Digits typed so far of a step's number. */
  readonly typed: string;
}

/**
 * The keys of the player: Space, ← →, Home, End, Page Up, Page Down, `[` `]`, digits with Enter, and `?`. Put
 * `onKeyDown` on the region they act in; as long as nothing on the page has the focus, they act, too. They do nothing in fields, editors and dialogs, in a box that can be
 * scrolled, together with Ctrl, Alt or Meta, or when the learner has turned them off.
 */
export function usePlayerKeys(openLegend: () => void): PlayerKeys {
  const player = usePlayer();
  const [typed, setTyped] = useState('');
  const forgetting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(forgetting.current), []);

  const onKeyDown = useCallback(
    (event: KeyPress) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !areShortcutsOn())
        return;
      const target = event.target as Element;
      if (!hearsKey(target, event.key)) return;

      const type = (digits: string) => {
        clearTimeout(forgetting.current);
        setTyped(digits);
        if (digits !== '') forgetting.current = setTimeout(() => setTyped(''), TYPING_MS);
      };
      if (/^\d$/.test(event.key)) {
        type((typed + event.key).slice(-MOST_DIGITS));
      } else if (event.key === 'Enter' && typed !== '') {
        player.goTo(Number(typed));
        type('');
      } else if (event.key === 'Escape' && typed !== '') {
        type('');
      } else if (event.key === '?') {
        openLegend();
      } else if (!act(player, event.key)) {
        return;
      }
      event.preventDefault();
    },
    [player, typed, openLegend],
  );
  useEffect(() => {
    const onPage = (event: KeyboardEvent) => {
      // Behind an open window the page is not what is meant.
      if (event.target === document.body && !document.querySelector('dialog[open]')) onKeyDown(event);
    };
    document.addEventListener('keydown', onPage);
    return () => document.removeEventListener('keydown', onPage);
  }, [onKeyDown]);
  return { onKeyDown, typed };
}

/** Does what a key says; false if it says nothing. */
function act(player: Player, key: string): boolean {
  const { cursor, track, playing } = player.store.getState();
  const stretch = Math.max(1, Math.round((track.steps.length - 1) / 10));
  switch (key) {
    case ' ':
      if (playing) player.pause();
      else player.play();
      return true;
    case 'ArrowRight':
      player.next();
      return true;
    case 'ArrowLeft':
      player.previous();
      return true;
    case 'PageDown':
      player.goTo(cursor + stretch);
      return true;
    case 'PageUp':
      player.goTo(cursor - stretch);
      return true;
    case 'Home':
      player.first();
      return true;
    case 'End':
      player.last();
      return true;
    case ']':
      player.toMark(1);
      return true;
    case '[':
      player.toMark(-1);
      return true;
    default:
      return false;
  }
}

const OWN_KEYS = 'input, textarea, select, [contenteditable], dialog, [popover], [role="application"]';
const MOVING = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', ' ']);

/** Whether a key pressed on this element is meant for the player and not for the element. */
function hearsKey(target: Element, key: string): boolean {
  if (target instanceof HTMLInputElement && target.type === 'range') return !MOVING.has(key) || key === ' ';
  if (target.closest(OWN_KEYS)) return false;
  if (key === ' ' && target.closest('button, summary')) return false;
  return !(MOVING.has(key) && canScroll(target));
}

/** A box that holds the focus to be scrolled keeps the keys that scroll it. */
function canScroll(target: Element): boolean {
  if (!target.hasAttribute('tabindex') || target.getAttribute('tabindex') === '-1') return false;
  return target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
}
