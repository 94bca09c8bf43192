import { answerThread } from '../../../src/threads/answer-thread.ts';
import { actOddly } from './odd-verbs.ts';

answerThread(actOddly);
