import type { Child } from 'hono/jsx';
import { Mark } from '../components/mark.tsx';
import { Layout } from '../layout.tsx';
import { urls } from '../urls.ts';

function Door({ title, children }: { title: string; children?: Child }) {
  return (
    <Layout frame={{ title, person: null }}>
      <main id="content" class="door">
        <div class="card">
          <div class="card-body">
            <span class="brand">
              <Mark size={34} />
              Vouch
            </span>
            <h1>{title}</h1>
            {children}
          </div>
        </div>
      </main>
    </Layout>
  );
}

/** Shown for a link: a preview of the link reads this page and consumes nothing; the button does. */
export function SignInPage({ token }: { token: string }) {
  return (
    <Door title="Welcome">
      <p>This link works once. Press the button to sign in on this device.</p>
      <form method="post" action={urls.signIn(token)}>
        <button class="button button-primary" type="submit">
          Sign in
        </button>
      </form>
    </Door>
  );
}

/** Shown to whoever has no session, or a link that is used up. */
export function SignedOutPage({ reason }: { reason: 'none' | 'signed-out' | 'used' }) {
  const sentence = {
    none: 'Open the one-time link that Vouch printed when it started.',
    'signed-out': 'You are signed out. To come back, open a new one-time link.',
    used: 'This link was used before or is too old. Each link works once.',
  }[reason];
  return (
    <Door title={reason === 'signed-out' ? 'Signed out' : 'Please sign in'}>
      <p>{sentence}</p>
      <p class="quiet">Whoever runs Vouch makes new links: ask them for one.</p>
      <details class="small">
        <summary>You run Vouch yourself?</summary>
        <p>
          In the folder of Vouch, <code>npm run -s vouch -- login-link</code> prints a new link.
        </p>
      </details>
    </Door>
  );
}
