import type { Handle } from '../../ports.ts';
import { listProducts } from '../../store/documents.ts';
import { getProfile } from '../../store/profile.ts';
import type { CompanyNames } from './document-context.ts';

/** Facts of the profile that name the company or what it sells. */
const NAMING = /^(?:company|legal|trading|product|brand)_?(?:name|names)?$/;
const FORM =
  /[\s,]+(?:ltd|limited|inc|llc|llp|gmbh|ag|plc|corp|corporation|b\.?v|s\.?a|ab|oy|pty)\.?$/i;
/** A shorter name stands in too many words. */
const SHORTEST = 3;

/** A name in small letters, with and without its company's form. */
function namesIn(name: string): string[] {
  const whole = name.toLowerCase().trim();
  return [whole, whole.replace(FORM, '')].filter((each) => each.length >= SHORTEST);
}

/** What the company and its products are called, and the products that a document of `product` is not about. */
export async function companyNames(handle: Handle, product: string | null): Promise<CompanyNames> {
  const profile = await getProfile(handle);
  const own = [...profile].flatMap(([field, value]) => (NAMING.test(field) ? namesIn(value) : []));
  if (product === null) return { own, others: [] };
  const products = await listProducts(handle);
  const others = products.filter((each) => each !== product).flatMap(namesIn);
  return { own: [...own, ...namesIn(product)], others };
}
