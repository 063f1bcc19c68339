import './story.ts';
import './quote.ts';
import './stat.ts';
import './gauge.ts';
import './responses.ts';
import './term.ts';
import './people.ts';
import './chart.ts';
