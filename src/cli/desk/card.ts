import { PackageError } from '../../static/errors.ts';
import { type Brand, render } from '../../static/render.ts';
import { StoryError } from '../../story/errors.ts';
import { parseStoryText } from '../../story/read.ts';
import { type Answer, type Exchange, said } from '../serve/server.ts';
import { bodyOf, MOST } from './asked.ts';

/** The social card of an item, drawn from the story that the Desk sends: what it shows need not be saved yet. */
export async function card(item: string, brand: Brand | undefined, { request }: Exchange): Promise<Answer> {
  const body = await bodyOf(request);
  if (!body) return said(413, `A story may have ${MOST} bytes`);
  try {
    const story = parseStoryText(body.toString('utf8'), 'story') as object;
    const svg = await render(story, { item, as: 'svg', brand });
    return { status: 200, headers: { 'Content-Type': 'image/svg+xml' }, body: svg };
  } catch (error) {
    if (error instanceof PackageError) return said(422, error.message);
    if (error instanceof StoryError) return said(422, error.problems[0]?.what ?? error.message);
    throw error;
  }
}
