import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LIFE_STATES } from '../../src/panels/task-life/life-map';
import { pictureSvg } from '../../src/panels/task-life/picture-file';
import TaskLife from '../../src/panels/task-life/TaskLife';
import { show } from './lesson-on-screen';

const NOWHERE = { left: 0, top: 0, width: 10, height: 10 } as DOMRect;

beforeEach(() => {
  // jsdom lays nothing out.
  Range.prototype.getBoundingClientRect = () => NOWHERE;
});

describe('the picture of a task’s life, taken away', () => {
  it('is an SVG with every state and way, its caption, and nothing that could become markup', () => {
    const { container } = show(<TaskLife />, { step: 2 });
    const svg = pictureSvg(container.querySelector('fieldset')!, {
      title: 'a <b> & "c"',
      below: 'Step 2',
    });
    const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    const words = [...file.querySelectorAll('text')].map((text) => text.textContent);
    expect(words.slice(0, 2)).toEqual(['a <b> & "c"', 'Step 2']);
    expect(file.querySelector('b')).toBeNull();
    for (const state of LIFE_STATES) expect(words.join('')).toContain(state);
    expect(file.querySelectorAll('path').length).toBeGreaterThan(40);
    expect(svg).not.toContain('class=');
    expect(svg).not.toContain('var(--');
  });

  it('is saved under the name of the task and its state, as an SVG where the browser makes no PNG of it', async () => {
    const links: string[] = [];
    const blobs: Blob[] = [];
    vi.stubGlobal('URL', {
      createObjectURL: (blob: Blob) => (blobs.push(blob), 'blob:it'),
      revokeObjectURL: () => undefined,
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      links.push(this.download);
    });
    const { user, player, getByRole } = show(<TaskLife />);
    act(() => player.goTo(2));
    await user.click(getByRole('button', { name: 'Save the picture' }));
    await vi.waitFor(() => expect(links).toEqual(['ingest-success.svg']));
    expect(blobs[0]!.type).toBe('image/svg+xml');
    click.mockRestore();
    vi.unstubAllGlobals();
  });
});
