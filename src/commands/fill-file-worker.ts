import { answerThread } from '../threads/answer-thread.ts';
import { fillFile } from './fill-file.ts';

answerThread(fillFile);
