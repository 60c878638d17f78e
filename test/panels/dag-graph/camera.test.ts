/** What moves the graph of a frame, and what is left to the page around it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Camera } from '../../../src/panels/dag-graph/camera';

let wrapper: HTMLElement;
let sheet: HTMLElement;
let camera: Camera;
const watcher = { onMove: vi.fn(), onMoveStart: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  wrapper = document.createElement('div');
  sheet = document.createElement('div');
  Object.defineProperties(wrapper, { clientWidth: { value: 400 }, clientHeight: { value: 200 } });
  wrapper.setPointerCapture = vi.fn();
  camera = new Camera({ x: 10, y: 20, zoom: 1 });
  camera.attach(wrapper, sheet);
  camera.watch(watcher);
});

/** Where a place of the graph is on screen. */
function onScreen(x: number, y: number) {
  const view = camera.getViewport();
  return { x: x * view.zoom + view.x, y: y * view.zoom + view.y };
}

function wheel(init: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', { cancelable: true, ...init });
  wrapper.dispatchEvent(event);
  return event;
}

/** jsdom has no touches of its own. */
function touch(type: string, ...places: [number, number][]): Event {
  const touches = places.map(([clientX, clientY]) => ({ clientX, clientY }));
  const event = Object.assign(new Event(type, { cancelable: true }), { touches });
  wrapper.dispatchEvent(event);
  return event;
}

function pointer(type: string, x: number, y: number, more: PointerEventInit = {}): void {
  const event = new MouseEvent(type, { clientX: x, clientY: y });
  wrapper.dispatchEvent(Object.assign(event, { pointerType: 'mouse', pointerId: 1, ...more }));
}

it('puts the sheet where it was told', () => {
  expect(sheet.style.transform).toBe('translate(10px, 20px) scale(1)');
  camera.setViewport({ x: -5, y: 0, zoom: 0.5 }, { duration: 160 });
  expect(sheet.style.transform).toBe('translate(-5px, 0px) scale(0.5)');
  expect(sheet.style.transition).toContain('160ms');
  expect(watcher.onMove).toHaveBeenLastCalledWith({ x: -5, y: 0, zoom: 0.5 });
});

describe('the wheel', () => {
  it('alone is left to the page', () => {
    expect(wheel({ deltaY: 100 }).defaultPrevented).toBe(false);
    expect(camera.getViewport()).toEqual({ x: 10, y: 20, zoom: 1 });
    expect(watcher.onMoveStart).not.toHaveBeenCalled();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('with %j zooms about the pointer', (key) => {
    const at = { x: (90 - 10) / 1, y: (70 - 20) / 1 };
    expect(wheel({ deltaY: -100, clientX: 90, clientY: 70, ...key }).defaultPrevented).toBe(true);
    expect(camera.getZoom()).toBeGreaterThan(1.1);
    expect(onScreen(at.x, at.y).x).toBeCloseTo(90);
    expect(onScreen(at.x, at.y).y).toBeCloseTo(70);
    expect(watcher.onMoveStart).toHaveBeenCalled();
  });

  it('zooms no further than can be read, or seen', () => {
    for (let turn = 0; turn < 60; turn++) wheel({ deltaY: -500, ctrlKey: true });
    expect(camera.getZoom()).toBe(2);
    for (let turn = 0; turn < 60; turn++) wheel({ deltaY: 500, ctrlKey: true });
    expect(camera.getZoom()).toBe(0.05);
  });
});

describe('the mouse', () => {
  it('moves the graph by a drag, which presses nothing', () => {
    pointer('pointerdown', 100, 100);
    pointer('pointermove', 130, 90);
    pointer('pointermove', 140, 95);
    pointer('pointerup', 140, 95);
    expect(camera.getViewport()).toEqual({ x: 50, y: 15, zoom: 1 });
    expect(wrapper.setPointerCapture).toHaveBeenCalledWith(1);
    pointer('pointermove', 300, 300);
    expect(camera.getViewport().x, 'let go of').toBe(50);
  });

  it('presses what is under it where it hardly moves', () => {
    pointer('pointerdown', 100, 100);
    pointer('pointermove', 101, 101);
    pointer('pointerup', 101, 101);
    expect(camera.getViewport()).toEqual({ x: 10, y: 20, zoom: 1 });
    expect(wrapper.setPointerCapture).not.toHaveBeenCalled();
  });
});

describe('fingers', () => {
  it('one is left to the page', () => {
    expect(touch('touchstart', [50, 50]).defaultPrevented).toBe(false);
    expect(touch('touchmove', [50, 90]).defaultPrevented).toBe(false);
    pointer('pointerdown', 50, 50, { pointerType: 'touch' });
    pointer('pointermove', 50, 90, { pointerType: 'touch' });
    expect(camera.getViewport()).toEqual({ x: 10, y: 20, zoom: 1 });
  });

  it('two move it and zoom it about the place between them', () => {
    touch('touchstart', [100, 100], [200, 100]);
    expect(touch('touchmove', [80, 110], [220, 110]).defaultPrevented).toBe(true);
    expect(camera.getZoom()).toBeCloseTo(1.4);
    // What lay between the fingers still does.
    expect(onScreen(140, 80)).toEqual({ x: expect.closeTo(150), y: expect.closeTo(110) });
    touch('touchend', [80, 110]);
    touch('touchmove', [0, 0]);
    expect(camera.getZoom()).toBeCloseTo(1.4);
  });
});

it('the buttons zoom about the middle', () => {
  const middle = { x: (200 - 10) / 1, y: (100 - 20) / 1 };
  camera.zoomTo(1.5);
  expect(onScreen(middle.x, middle.y)).toEqual({ x: expect.closeTo(200), y: expect.closeTo(100) });
});

it('lets go of the mouse when it leaves the screen', () => {
  const other = document.createElement('div');
  const letGo = new Camera({ x: 0, y: 0, zoom: 1 });
  letGo.attach(other, sheet)();
  other.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, ctrlKey: true }));
  expect(letGo.getZoom()).toBe(1);
});
