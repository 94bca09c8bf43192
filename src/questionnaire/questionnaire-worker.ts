import { answerThread } from '../threads/answer-thread.ts';
import { findInFile } from './find-in-file.ts';

answerThread(findInFile);
