import { gekozenMediatype } from './accept.js';

const VORMEN = ['text/html', 'text/csv'] as const;

describe('the media type that a caller likes best', () => {
  it.each([
    [undefined, 'text/html'],
    ['', 'text/html'],
    ['*/*', 'text/html'],
    ['text/*', 'text/html'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV; charset=utf-8', 'text/csv'],
    ['text/csv;q=0.5, text/html;q=0.4', 'text/csv'],
    ['text/html;q=0.001, application/pdf', 'text/html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['*/*, text/html;q=0', 'text/csv'],
    ['text/*;q=0.3, */*;q=1, text/csv;q=0.4', 'text/csv'],
    ['text/html, text/csv', 'text/html'],
  ])('of Accept: %j is %s', (accept, verwacht) => {
    expect(gekozenMediatype(accept, VORMEN)).toBe(verwacht);
  });

  it.each(['application/pdf', 'text/html;q=0', 'application/*', 'onzin', 'text/csv;q=2', '*/html'])('does not exist when he says %j', (accept) => {
    expect(gekozenMediatype(accept, VORMEN)).toBeNull();
  });
});
