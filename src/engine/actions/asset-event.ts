/** An asset event made by hand. semantics §6.8. */
import { action } from './action';
import { refused } from './request';

export const assetEvent = action({
  name: 'asset_event',
  fields: { asset: 'text' },
  do(sim, { asset }) {
    if (typeof asset !== 'string' || !sim.assets.has(asset)) return refused(422, 'no_such_asset');
    sim.assets.emit(asset);
    return undefined;
  },
});
