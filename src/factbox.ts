/* The script-tag entry, built as one classic script. */
import './embed/script-base.ts';
import './define/all.ts';
import { watchFigures } from './embed/upgrade.ts';

/** For the parts that load another part. */
export { loadPart } from './embed/load-part.ts';

watchFigures();
