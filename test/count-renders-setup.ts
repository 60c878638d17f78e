/** Before React is loaded, so that tests can ask what was drawn. */
import { countRenders } from './count-renders';

countRenders();
