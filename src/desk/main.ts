/* The Desk's page: built as dist/desk/desk.js. */
import '../define/all.ts';
import { define } from '../define/define.ts';
import { FactboxSnippet } from '../embed/snippet/panel.ts';
import { DeskArticle } from './app/article.ts';
import { DeskCard } from './app/card.ts';
import { FactboxDesk } from './app/desk.ts';
import { DeskEmbed } from './app/embed.ts';
import { DeskForm } from './app/form.ts';
import { DeskItems } from './app/items.ts';
import { DeskMarkBar } from './app/mark-bar.ts';
import { DeskPaper } from './app/paper.ts';
import { DeskPeople } from './app/people.ts';
import { DeskPreview } from './app/preview.ts';
import { DeskPublish } from './app/publish.ts';
import { DeskStale } from './app/stale.ts';
import { DeskStart } from './app/start.ts';
import { DeskText } from './app/text.ts';
import { deskMessages } from './messages.ts';
import { ServerFolder } from './session/folders.ts';
import { DeskServer } from './session/server.ts';
import { Session } from './session/session.ts';

define('desk-start', DeskStart);
define('desk-paper', DeskPaper);
define('desk-mark-bar', DeskMarkBar);
define('desk-card', DeskCard);
define('desk-publish', DeskPublish);
define('desk-article', DeskArticle);
define('desk-items', DeskItems);
define('desk-people', DeskPeople);
define('desk-preview', DeskPreview);
define('desk-form', DeskForm);
define('desk-stale', DeskStale);
define('desk-embed', DeskEmbed);
define('factbox-snippet', FactboxSnippet);
define('desk-text', DeskText);
define('factbox-desk', FactboxDesk);

interface Served {
  readonly base: string;
  readonly folder: string;
  readonly open: string | null;
  /** The address that the command publishes for. */
  readonly publishes: string | null;
}

/** Opens a story that the page's own site serves. The policy of the page allows no other site. */
async function openAddress(session: Session, { href, origin, pathname }: URL): Promise<void> {
  if (origin !== location.origin) return;
  const response = await fetch(href).catch(() => null);
  if (response?.ok) await session.open(pathname.replace(/.*\//, ''), await response.text(), null, null);
}

async function start(): Promise<void> {
  const messages = await deskMessages(navigator.languages);
  document.documentElement.lang = messages.lang;
  const session = new Session(messages);
  const { server } = document.documentElement.dataset;
  const served = server ? (JSON.parse(server) as Served) : null;
  if (served) {
    session.folder = new ServerFolder(served.base, served.folder, messages.trouble.serverGone);
    session.server = new DeskServer(served.base, served.publishes, messages.trouble.serverGone);
  }
  const desk = document.createElement('factbox-desk') as FactboxDesk;
  desk.session = session;
  document.body.append(desk);
  const asked = new URLSearchParams(location.search).get('open');
  if (asked) await openAddress(session, new URL(asked, location.href));
  if (!served?.open) return;
  const found = await session.folder?.read(served.open);
  if (found) await session.open(served.open, found.text, found.version, session.folder);
}

start();
