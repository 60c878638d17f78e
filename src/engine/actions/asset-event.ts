/** An asset event made by hand. semantics §6.8. */
import { knowsFields, refused, type Do } from './request';

export const assetEvent: Do = (sim, action) => {
  if (!knowsFields(action, ['asset'])) return refused(422, 'bad_request');
  const asset = action['asset'];
  if (typeof asset !== 'string' || !sim.assets.has(asset)) return refused(422, 'no_such_asset');
  sim.assets.emit(asset);
  return undefined;
};
