import { begin, type BattleState } from '../src/model/state';
import type { BattleView } from '../src/wire/battle';
import { decodeFrame, decodeView, type Decoded } from '../src/wire/decode';
import type { Frame, SideFrame } from '../src/wire/frame';
import { wire } from './wire';

export function value<T>(decoded: Decoded<T>): T {
  if (decoded.kind !== 'ok') throw new Error(JSON.stringify(decoded));
  return decoded.value;
}

/** The approved live frame, with some of it changed. */
export const liveFrame = (changes: Partial<Frame> = {}): Frame => ({
  ...value(decodeFrame(wire('frame.live.json'))),
  ...changes,
});

export const lapFrame = (changes: Partial<Frame> = {}): Frame => ({
  ...value(decodeFrame(wire('frame.lap.json'))),
  ...changes,
});

export const withPoints = (frame: Frame, a: number, b: number): Frame => ({
  ...frame,
  a: { ...frame.a, points: a as SideFrame['points'] },
  b: { ...frame.b, points: b as SideFrame['points'] },
});

/** The approved view, showing another frame. */
export const view = (frame: Frame = liveFrame()): BattleView => ({
  info: value(decodeView(wire('view.closed.json'))).info,
  frame,
});

export const state = (frame?: Frame): BattleState => begin(view(frame));

/** A frame as JSON brings it: the raw example with some of it changed. */
export const rawFrame = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...wire('frame.live.json'),
  ...changes,
});
