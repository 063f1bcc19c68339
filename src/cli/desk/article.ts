import { PackageError } from '../../static/errors.ts';
import { articleOf } from '../article.ts';
import { UsageError } from '../io.ts';
import { readPage } from '../page.ts';
import { type Answer, type Exchange, said } from '../serve/server.ts';
import { asJson, bodyOf } from './asked.ts';

/**
 * The article at an address, as `factbox draft ADDRESS` reads it. If the packages for that are not installed, the answer is
 * the page itself, which the Desk reads like a pasted one.
 */
export async function article({ request }: Exchange): Promise<Answer> {
  const address = (await bodyOf(request))?.toString('utf8').trim() ?? '';
  if (!/^https?:/i.test(address) || !URL.canParse(address))
    return said(422, `${address.slice(0, 200)} is not an address that begins with http: or https:`);
  try {
    const page = await readPage(address);
    try {
      return asJson({ article: await articleOf(page, address) });
    } catch (error) {
      if (error instanceof PackageError) return asJson({ page });
      throw error;
    }
  } catch (error) {
    if (error instanceof UsageError) return said(422, error.message);
    throw error;
  }
}
