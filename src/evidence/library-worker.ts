import { answerThread } from '../threads/answer-thread.ts';
import { findEarlierAnswers } from './library-file.ts';

answerThread(findEarlierAnswers);
