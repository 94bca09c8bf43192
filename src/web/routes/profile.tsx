import type { Hono } from 'hono';
import type { AppEnv, Services } from '../../http/context.ts';
import { PROFILE_FIELDS } from '../../review/profile-fields.ts';
import { saveProfile } from '../../review/save-profile.ts';
import { getProfile } from '../../store/profile.ts';
import { leaveFlash } from '../flash.ts';
import { ProfilePage } from '../pages/profile.tsx';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

/** The company's own facts. */
export function routeProfile(app: Hono<AppEnv>, { deps }: Services): void {
  app.get('/profile', async (c) => {
    const profile = await getProfile(deps.db);
    const fields = PROFILE_FIELDS.map(({ key, label }) => ({
      field: key,
      label,
      value: profile.get(key) ?? '',
    }));
    return render(c, <ProfilePage frame={frameFor(c, 'Company', 'profile')} fields={fields} />);
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
