/* The script-tag entry, built as one classic script. */
import './embed/script-base.ts';

/** For the parts that load another part; before the elements, which ask for parts as soon as they are defined. */
export { loadPart } from './embed/load-part.ts';

import './define/all.ts';
import { watchFigures } from './embed/upgrade.ts';

watchFigures();
