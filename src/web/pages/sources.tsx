import { plural } from '../../plural.ts';
import type { Comparison } from '../../review/sources/compare-sources.ts';
import { SourceSides } from '../components/sources.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';

/** A question of a questionnaire with what all its sources say. */
export type ComparedQuestion = {
  readonly questionId: string;
  readonly label: string;
  readonly text: string;
  readonly version: number;
  readonly mayTake: boolean;
  readonly comparison: Comparison;
};

export type SourcesView = {
  readonly questionnaire: { readonly id: string; readonly name: string };
  /** One question, or all answers whose sources say otherwise. */
  readonly isWhole: boolean;
  readonly items: readonly ComparedQuestion[];
  /** Of the whole: how many were looked at. */
  readonly looked: number;
  readonly yesterday: string;
};

function Item({ item, view }: { item: ComparedQuestion; view: SourcesView }) {
  const { id } = view.questionnaire;
  const { questionId, version, mayTake } = item;
  return (
    <section class="card" aria-labelledby={`s-${questionId}`}>
      <div class="card-head">
        <h2 class="wrap" id={`s-${questionId}`}>
          <a href={urls.question(id, questionId)}>
            <span class="mono small">{item.label}</span>
            {` ${item.text}`}
          </a>
        </h2>
      </div>
      <div class="card-body stack">
        <SourceSides
          comparison={item.comparison}
          asked={{ questionnaireId: id, questionId, version, show: undefined, mayTake }}
          back={view.isWhole ? urls.allSources(id) : urls.sources(id, questionId)}
          yesterday={view.yesterday}
        />
        {mayTake ? null : (
          <p class="small quiet">To take one of them, open the question and reopen it first.</p>
        )}
      </div>
    </section>
  );
}

/** What an answer, earlier answers, policies and reports say to one question, or wherever they do not agree. */
export function SourcesPage({ frame, view }: { frame: Frame; view: SourcesView }) {
  const { questionnaire, isWhole, items, looked } = view;
  return (
    <Page
      frame={frame}
      heading={isWhole ? 'Where sources do not agree' : 'What the sources say'}
      intro={
        isWhole
          ? `${plural(looked, 'answer')} that ${looked === 1 ? 'repeats' : 'repeat'} an earlier one or ${looked === 1 ? 'was' : 'were'} given against a source, held against today’s documents.`
          : 'The answer, earlier answers to the same question, and the nearest words of each kind of document. What differs is marked.'
      }
      crumbs={
        <>
          <a href={urls.home}>Questionnaires</a>
          <span aria-hidden="true">/</span>
          <a class="wrap" href={urls.questionnaire(questionnaire.id)}>
            {questionnaire.name}
          </a>
        </>
      }
    >
      <div class="stack-large">
        {items.length === 0 ? (
          <p class="card card-body">
            {isWhole
              ? 'None of them says otherwise than today’s documents.'
              : 'Neither an earlier answer nor a document speaks of this question.'}
          </p>
        ) : (
          items.map((item) => <Item item={item} view={view} />)
        )}
      </div>
    </Page>
  );
}
