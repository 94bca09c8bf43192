import type { Gate } from './gate.ts';
import { topicForPeople } from './routed-topics.ts';

/** Past incidents, law, money and files to hand over are for people, whatever the documents say. */
export const notSensitive: Gate = {
  name: 'sensitive_topic',
  asks: 'The topic may be drafted',
  about: 'matter',
  unknown: 'held',
  judge: ({ dossier }) => {
    const topic = topicForPeople(dossier.question.text);
    return topic === null ? 'passed' : { code: topic.code, reason: topic.reason };
  },
};
