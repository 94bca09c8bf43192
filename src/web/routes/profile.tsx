import type { Hono } from 'hono';
import type { AppEnv, Services } from '../../http/context.ts';
import { PROFILE_FIELDS } from '../../review/profile-fields.ts';
import { saveProfile } from '../../review/save-profile.ts';
import { getProfile } from '../../store/profile.ts';
import { leaveFlash } from '../flash.ts';
import { ProfilePage } from '../pages/profile.tsx';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

/** The company first, then its product, then whom to ask. */
const ORDER = ['company', 'address', 'country', 'registration', 'website', 'founded', 'employees'];
const rankOf = (key: string): number => {
  const rank = ORDER.findIndex((start) => key.startsWith(start));
  return rank >= 0 ? rank : ORDER.length + (key.startsWith('product') ? 0 : 1);
};
const inOrder = PROFILE_FIELDS.toSorted(
  (one, other) => rankOf(one.key) - rankOf(other.key) || one.key.localeCompare(other.key),
);

/** The company's own facts. */
export function routeProfile(app: Hono<AppEnv>, { deps }: Services): void {
  app.get('/profile', async (c) => {
    const profile = await getProfile(deps.db);
    const fields = inOrder.map(({ key, label }) => ({
      field: key,
      label,
      value: profile.get(key) ?? '',
    }));
    return render(
      c,
      <ProfilePage frame={frameFor(c, 'Company profile', 'profile')} fields={fields} />,
    );
  });
  app.post('/profile', async (c) => {
    const body = await c.req.parseBody();
    const values = Object.fromEntries(
      PROFILE_FIELDS.flatMap(({ key }) => {
        const value = body[key];
        return typeof value === 'string' ? [[key, value]] : [];
      }),
    );
    await saveProfile(deps, { values, actor: c.get('actor') });
    leaveFlash(c, { tone: 'done', text: 'Saved. New questionnaires are filled in with it.' });
    return c.redirect(urls.profile, 303);
  });
}
