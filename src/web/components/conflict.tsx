import type { QuestionView } from '../pages/review-view.ts';
import { urls } from '../urls.ts';
import { SourceSides } from './sources.tsx';

/** Sources that do not agree, beside each other: earlier answers, policies, reports. */
export function Conflict(props: {
  question: QuestionView;
  questionnaireId: string;
  show: string;
  yesterday: string;
}) {
  const { question, questionnaireId, show, yesterday } = props;
  const { sources, id: questionId, version } = question;
  if (sources === null || sources.sides.length < 2) return null;
  return (
    <section class="card card-body stack conflict" aria-labelledby="conflict-title">
      <h3 id="conflict-title">What the sources say</h3>
      <SourceSides
        comparison={sources}
        asked={{ questionnaireId, questionId, version, show, mayTake: true }}
        back={urls.question(questionnaireId, questionId, { show })}
        yesterday={yesterday}
      />
    </section>
  );
}
