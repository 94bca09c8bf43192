import { answerThread } from '../../threads/answer-thread.ts';
import { readHere } from './read-here.ts';

answerThread(readHere);
