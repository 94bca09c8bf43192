import { answerThread } from '../threads/answer-thread.ts';
import { fillProven } from './fill-proven.ts';

answerThread(fillProven);
