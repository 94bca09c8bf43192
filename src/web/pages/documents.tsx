import { plural } from '../../plural.ts';
import { type DocumentRow, DocumentTable, NotUsable } from '../components/document-table.tsx';
import { type DoubtedAnswer, DoubtedAnswers } from '../components/doubted-answers.tsx';
import { Icon } from '../components/icon.tsx';
import { KindsInDoubt } from '../components/kinds-in-doubt.tsx';
import { type PendingRow, PendingVersions } from '../components/pending-versions.tsx';
import { UploadForm, type UploadRow, Uploads } from '../components/upload-documents.tsx';
import { type Frame, Page } from '../layout.tsx';

type Props = {
  frame: Frame;
  documents: readonly DocumentRow[];
  /** Documents that look like a newer version of another, by id. */
  offered: readonly string[];
  uploads: readonly UploadRow[];
  /** Files that are unlike the document whose name they came under. */
  waiting: readonly PendingRow[];
  /** Documents that are being read again since an upgrade. */
  rereading: number;
  doubted: readonly DoubtedAnswer[];
};

/** After an upgrade: until then a document proves nothing new. */
function Rereading({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p class="notice" role="status">
      <Icon name="clock" />
      <span>
        {`${plural(count, 'document')} still to be read again since Vouch was upgraded. Until then what they say proves nothing new; approved answers stay.`}
      </span>
    </p>
  );
}

/** The company's proof: what there is, for whom, until when, and how well it could be read. */
export function DocumentsPage({
  frame,
  documents,
  offered,
  uploads,
  waiting,
  rereading,
  doubted,
}: Props) {
  return (
    <Page
      frame={{ ...frame, scripts: uploads.length > 0 ? ['forms', 'reload'] : ['forms'] }}
      heading="Evidence"
      intro="Policies, reports and earlier answers. Drafts quote these documents and nothing else."
    >
      <div class="with-aside">
        <div class="stack-large">
          {uploads.length === 0 ? null : <Uploads uploads={uploads} />}
          <PendingVersions waiting={waiting} />
          <Rereading count={rereading} />
          <NotUsable documents={documents} />
          <KindsInDoubt documents={documents.filter(({ status }) => status === 'indexed')} />
          <DoubtedAnswers answers={doubted} />
          {documents.length === 0 ? (
            <div class="card empty">
              <h2>No documents yet</h2>
              <p>
                Begin with the SOC 2 report and the security policies; add an earlier completed
                questionnaire so that approved wording is reused.
              </p>
            </div>
          ) : (
            <DocumentTable documents={documents} offered={offered} />
          )}
        </div>
        <UploadForm />
      </div>
    </Page>
  );
}
