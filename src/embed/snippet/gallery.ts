/* What a gallery loads to write snippets: built as dist/embed/panel.js, beside its style sheet. */
import '../../define/all.ts';
import { define } from '../../define/define.ts';
import { FactboxSnippet } from './panel.ts';

define('factbox-snippet', FactboxSnippet);
