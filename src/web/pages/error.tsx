import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';

/** A fault, told in one sentence with a way on. */
export function ErrorPage(props: {
  frame: Frame;
  title: string;
  sentence: string;
  back: string | null;
}) {
  return (
    <Page
      frame={props.frame}
      narrow
      heading={props.title}
      intro={<span class="wrap">{props.sentence}</span>}
    >
      <p class="row">
        {props.back === null ? null : (
          <a class="button button-primary" href={props.back}>
            Go back
          </a>
        )}
        <a class="button" href={urls.home}>
          All questionnaires
        </a>
      </p>
    </Page>
  );
}
