import { ShownPage } from './ShownPage';

export function showShown(root: string) {
  return <ShownPage root={root} />;
}
