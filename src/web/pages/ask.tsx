import type { Explanation } from '../../review/explain-answer.ts';
import type { Verdict } from '../../store/schema.ts';
import type { Validity } from '../../store/search.ts';
import type { CheckView } from '../components/checks.tsx';
import { CitationCard, type CitationView } from '../components/citation.tsx';
import { Icon } from '../components/icon.tsx';
import { Badge } from '../components/status.tsx';
import { capitalised, TopicChips, type TopicsView } from '../components/topics.tsx';
import { type RecordView, Why } from '../components/why.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { VERDICTS } from '../words.ts';

export type AskAnswer = {
  readonly status: 'drafted' | 'needs_input' | 'failed';
  readonly verdict: Verdict | null;
  readonly checks: readonly CheckView[];
  readonly explanation: Explanation;
  readonly record: RecordView;
  readonly text: string;
  readonly reason: string | null;
  readonly suggestion: string | null;
  readonly citations: readonly CitationView[];
};

export type SearchHit = {
  readonly id: number;
  readonly versionId: string;
  readonly document: string;
  readonly page: number | null;
  readonly section: string | null;
  readonly text: string;
  /** What is not in force is shown and proves nothing. */
  readonly validity: Validity;
  readonly topics: TopicsView | null;
};

/** The domains of what was found, and the one to which the list is limited. */
export type FoundDomains = { readonly chosen: string; readonly domains: readonly string[] };

function Box({ question }: { question: string }) {
  return (
    <search>
      <form class="card ask-box" method="get" action={urls.ask()}>
        <label class="hidden-visually" for="question">
          A question from a buyer
        </label>
        <textarea
          id="question"
          name="question"
          required
          maxlength={2000}
          placeholder="Is customer data encrypted at rest, and with which algorithm?"
        >
          {`\n${question}`}
        </textarea>
        <div class="ask-foot">
          <span class="hint">Answered from the evidence, like one row of a questionnaire</span>
          <span class="row">
            <button
              class="button button-quiet"
              type="submit"
              formaction={urls.search()}
              name="only"
              value="passages"
            >
              <Icon name="search" />
              Only search
            </button>
            <button class="button button-primary" type="submit">
              Ask
            </button>
          </span>
        </div>
      </form>
    </search>
  );
}

function Answer({ answer }: { answer: AskAnswer }) {
  return (
    <section class="card" aria-labelledby="answer-title">
      <div class="card-head">
        <h2 id="answer-title">Draft answer</h2>
        {answer.status === 'drafted' ? null : (
          <Badge tone={answer.status === 'failed' ? 'danger' : 'attention'} icon="question">
            {answer.status === 'failed' ? 'Drafting failed' : 'Needs input'}
          </Badge>
        )}
      </div>
      <div class="card-body stack">
        {answer.verdict === null ? null : <p class="verdict-word">{VERDICTS[answer.verdict]}</p>}
        {answer.text === '' ? null : <p class="answer-text">{answer.text}</p>}
        {answer.reason === null ? null : <p class="quiet">{answer.reason}</p>}
        <Why checks={answer.checks} record={answer.record} explanation={answer.explanation} />
        {answer.suggestion === null ? null : (
          <div class="held">
            <h3>Found, but not enough for an answer</h3>
            <p>{answer.suggestion}</p>
          </div>
        )}
      </div>
      {answer.citations.length === 0 ? null : (
        <ol>
          {answer.citations.map((citation, index) => (
            <CitationCard citation={citation} number={index + 1} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ByDomain({ question, found }: { question: string; found: FoundDomains }) {
  if (found.domains.length < 2 && found.chosen === '') return null;
  return (
    <nav class="tabs" aria-label="Limit to a control domain">
      {['', ...found.domains].map((domain) => (
        <a
          href={urls.search(question, domain)}
          aria-current={domain === found.chosen ? 'true' : undefined}
        >
          {domain === '' ? 'All' : capitalised(domain)}
        </a>
      ))}
    </nav>
  );
}

const NOT_IN_FORCE: Record<Exclude<Validity, 'current'>, string> = {
  expired: 'Expired: proves nothing',
  superseded: 'Superseded: proves nothing',
  draft: 'A draft: proves nothing',
  to_come: 'Not in force yet: proves nothing',
};

function Hits({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <section class="card" aria-labelledby="hits-title">
      <div class="card-head">
        <h2 id="hits-title">{hits.length === 0 ? 'No passage found' : 'Passages, best first'}</h2>
      </div>
      <ol>
        {hits.map((hit, index) => (
          <li class="citation">
            <div class="citation-head">
              <span class="citation-number">{index + 1}</span>
              <div>
                <p class="citation-title">{hit.document}</p>
                <p class="quiet small wrap">
                  {[hit.page === null ? null : `page ${hit.page}`, hit.section]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
            </div>
            {hit.validity === 'current' ? null : (
              <Badge tone="attention" icon="alert">
                {NOT_IN_FORCE[hit.validity]}
              </Badge>
            )}
            <blockquote>{hit.text}</blockquote>
            <div class="citation-foot">
              <TopicChips topics={hit.topics} />
              <a
                href={urls.source(hit.versionId, { page: hit.page ?? undefined, passage: hit.id })}
              >
                See it in place
                <span class="hidden-visually">{` (passage ${index + 1})`}</span>
                <Icon name="right" size={14} />
              </a>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One question from an e-mail; the answer, or only the passages that were found. */
export function AskPage(props: {
  frame: Frame;
  question: string;
  answer: AskAnswer | null;
  hits: readonly SearchHit[] | null;
  found?: FoundDomains;
}) {
  return (
    <Page
      frame={{ ...props.frame, scripts: ['forms'] }}
      narrow
      heading="Ask one question"
      intro="For the question in an e-mail. Nothing of it is stored; check the quotes before you use the answer."
    >
      <div class="stack-large">
        <Box question={props.question} />
        {props.answer === null ? null : <Answer answer={props.answer} />}
        {props.found === undefined ? null : (
          <ByDomain question={props.question} found={props.found} />
        )}
        {props.hits === null ? null : <Hits hits={props.hits} />}
      </div>
    </Page>
  );
}
