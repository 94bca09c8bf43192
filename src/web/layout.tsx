import type { Child } from 'hono/jsx';
import { Icon } from './components/icon.tsx';
import { Mark } from './components/mark.tsx';
import { urls } from './urls.ts';

export type Flash = {
  readonly tone: 'done' | 'attention' | 'danger';
  readonly text: string;
  /** The decisions that the message tells of, to be taken back in one click. */
  readonly undo?: { readonly questionnaireId: string; readonly batch: string } | undefined;
};

/** Everything around a page's own content. `person` null: signed out, no navigation. */
export type Frame = {
  readonly title: string;
  readonly current?:
    | 'questionnaires'
    | 'documents'
    | 'controls'
    | 'library'
    | 'ask'
    | 'profile'
    | 'activity'
    | undefined;
  readonly person: { readonly name: string; readonly email: string } | null;
  /** A few words beside the product's name, such as `Demo`. */
  readonly notice?: string | null | undefined;
  /** Why the model cannot be asked, for every page. */
  readonly outage?: string | null | undefined;
  readonly flash?: Flash | null | undefined;
  readonly bodyClass?: string | undefined;
  /** Client scripts to load, by file name. Every page works without them. */
  readonly scripts?: readonly string[] | undefined;
};

const LINKS = [
  { key: 'questionnaires', label: 'Questionnaires', href: urls.home },
  { key: 'documents', label: 'Evidence', href: urls.documents },
  { key: 'controls', label: 'Controls', href: urls.controls() },
  { key: 'library', label: 'Answer library', href: urls.library() },
  { key: 'ask', label: 'Ask', href: urls.ask() },
  { key: 'profile', label: 'Company', href: urls.profile },
  { key: 'activity', label: 'Activity', href: urls.activity() },
] as const;

function TopBar({ frame }: { frame: Frame }) {
  return (
    <header class="top">
      <div class="top-inner">
        <a class="brand" href={urls.home}>
          <Mark />
          Vouch
        </a>
        {frame.notice ? <strong class="installation-notice">{frame.notice}</strong> : null}
        <nav class="nav" aria-label="Main">
          {LINKS.map(({ key, label, href }) => (
            <a href={href} aria-current={frame.current === key ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <div class="top-end">
          <span class="who">{frame.person?.name ?? ''}</span>
          <form method="post" action={urls.signOut}>
            <button class="button button-quiet button-small" type="submit">
              Sign out
            </button>
          </form>
        </div>
      </div>
    </header>
  );
}

/** One message after a change; announced by screen readers, gone with the next page. */
export function FlashMessage({ flash }: { flash: Flash }) {
  return (
    <div
      class={`flash flash-${flash.tone}`}
      role={flash.tone === 'danger' ? 'alert' : 'status'}
      data-undoable={flash.undo === undefined ? undefined : true}
    >
      <Icon name={flash.tone === 'done' ? 'check' : 'alert'} size={18} />
      <p class="wrap">{flash.text}</p>
      {flash.undo === undefined ? null : (
        <form method="post" action={urls.undo(flash.undo.questionnaireId)}>
          <input type="hidden" name="batch" value={flash.undo.batch} />
          <button class="button button-small" type="submit" data-undo>
            Undo
          </button>
        </form>
      )}
    </div>
  );
}

/** The whole HTML document but for its doctype. */
export function Layout({ frame, children }: { frame: Frame; children?: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${frame.title} · Vouch`}</title>
        <link rel="icon" type="image/svg+xml" href={urls.mark} />
        <link rel="stylesheet" href={urls.stylesheet} />
        {(frame.scripts ?? []).map((name) => (
          <script type="module" src={urls.script(name)}></script>
        ))}
      </head>
      <body class={frame.bodyClass}>
        <a class="skip" href="#content">
          Skip to content
        </a>
        {frame.person === null ? null : <TopBar frame={frame} />}
        {frame.outage ? (
          <p class="flash flash-danger" role="alert">
            {`Drafting is paused. ${frame.outage}`}
          </p>
        ) : null}
        {children}
      </body>
    </html>
  );
}

/** A page of ordinary width with its heading; `actions` stand at the right of the heading. */
export function Page(props: {
  frame: Frame;
  heading: string;
  intro?: Child;
  crumbs?: Child;
  actions?: Child;
  narrow?: boolean;
  children?: Child;
}) {
  return (
    <Layout frame={props.frame}>
      <main id="content" class={`page ${props.narrow ? 'page-narrow' : ''}`}>
        {props.frame.flash !== undefined && props.frame.flash !== null ? (
          <FlashMessage flash={props.frame.flash} />
        ) : null}
        {props.crumbs !== undefined ? (
          <nav class="crumbs" aria-label="Breadcrumb">
            {props.crumbs}
          </nav>
        ) : null}
        <div class="page-head">
          <div>
            <h1 class="wrap">{props.heading}</h1>
            {props.intro !== undefined ? <p>{props.intro}</p> : null}
          </div>
          {props.actions !== undefined ? <div class="row">{props.actions}</div> : null}
        </div>
        {props.children}
      </main>
    </Layout>
  );
}
