/** The interviewer's own words for moves that no rubric writes. Neutral: no praise, no verdict, no hurry. Each list is rotated. */
export const PHRASES = {
  repeat: ['Of course. {last}', 'Once more: {last}', 'Yes. {last}'],
  wait: ['Take your time.', 'Of course. Go on when you are ready.', 'Please do. I will wait.'],
  encourageTechnical: [
    'What are you thinking so far, even if it is only a guess?',
    'What is the first thing you would try, even if you expect it to fail?',
    'Which part of it can you say something about?',
  ],
  encourageStory: [
    'It can be a small one. Does any situation come close to that?',
    'Take the nearest thing you have done. What was it?',
    'Which part of it do you remember best?',
  ],
  offerHint: ['I can give you a hint. Would you like it?', 'Would a hint help here?'],
  noHintLeft: ['There is no further hint for this one. Tell me how far you get.', 'That was the last hint. Go on from there as far as you can.'],
  noHintReal: ['Tell me first what you have so far. Where does it stop?', 'Say what you have ruled out. Where are you stuck?'],
  declined: ['Understood. Go on from where you were.', 'Fine. Carry on, then.'],
  storyHint: ['In other words: {rephrase}'],
  undefinedTerm: [
    'Take it in the sense that is most useful to you, and say which one that is.',
    'I leave the meaning to you. State the one you use and go on.',
  ],
  yourCall: ['That is your call. State what you assume and go on.', 'You decide. Say what you assume, and continue from there.', 'I have nothing fixed on that. State your choice and go on.'],
  offTopic: ['Let us stay with the question. {last}', 'I would like to come back to this: {last}'],
  instruction: ['I go only by what you say about the question, so I leave that aside. {last}', 'That does not change what I listen for. Back to the question: {last}'],
  moveOn: ['Thank you, let us move on.', 'Thank you. Let us go to the next one.', 'Understood. Let us move on.'],
  moveOnTime: ['I will stop you there, as the time for this one is used. Let us move on.', 'The time for this one is used, so let us move on.'],
  moveOnAsked: ['Certainly. Let us move on.', 'Fine, let us leave it there.'],
  lastOne: ['Thank you.', 'Understood, thank you.'],
  needAnswer: ['I did not get an answer from that. {last}', 'Let me put it to you again: {last}'],
} as const satisfies Record<string, readonly string[]>
