import { leesLieverLater } from './voorkeur.js';

describe('the header Prefer', () => {
  it.each(['respond-async', 'Respond-Async', ' respond-async ; wait=10', 'return=minimal, respond-async', 'wait=5,respond-async;x="a"', ['return=minimal', 'respond-async']])('asks for an answer later: %j', (kop) => {
    expect(leesLieverLater(kop)).toBe(true);
  });

  it.each([undefined, '', 'return=minimal', 'respond-asynchronously', 'x="respond-async"', 'x="a, respond-async"', 'x="\\", respond-async"', []])('does not ask for it: %j', (kop) => {
    expect(leesLieverLater(kop)).toBe(false);
  });
});
