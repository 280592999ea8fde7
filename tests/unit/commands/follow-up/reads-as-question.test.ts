import { describe, expect, it } from 'vitest';
import { readsAsQuestion } from '../../../../src/commands/follow-up/reads-as-question.js';

describe('a message in a channel for questions', () => {
  it.each([
    'Who signed the agreement in Islamabad?',
    'who signed the agreement in islamabad',
    'When did Shoigu visit Pakistan? thanks',
    'did Russia lift the embargo in 2014',
    'Is the pipeline finished yet 🤔',
    'Anyone know what the pipeline deal was worth?',
    'I wonder why the S-400 deal was delayed',
    'can someone explain the Golden Ring',
    'hey folks, in which city did they meet',
    'so what did Khan say about the US',
    "What's the Neo-NAM",
    'helicopters sold to Pakistan?',
    'tell me about the naval deal',
    'Сколько вертолётов продали?',
    'کیا روس نے ہیلی کاپٹر فروخت کیے؟',
    'What does he mean by “zero-sum”?',
    'is it true that they met (in Bishkek?)',
  ])('reads as a question: %s', (text) => {
    expect(readsAsQuestion(text)).toBe(true);
  });

  it.each([
    'Good morning everybody',
    'thanks!',
    'Thanks, that is what I needed.',
    'What a game last night!',
    'What a game last night',
    'How nice of him',
    'When I was in Lahore we met the minister.',
    'lol',
    '?',
    'what?',
    '😂😂',
    'https://example.org/article?page=2',
    'The meeting is at five, see you there.',
    'I think the embargo was lifted in 2014.',
    'did it!',
    '',
    '@everyone read this before Friday',
    'What you say is right, he did sign it.',
  ])('is left alone: %s', (text) => {
    expect(readsAsQuestion(text)).toBe(false);
  });
});
