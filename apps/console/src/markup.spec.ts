import { markup, sourceOf } from './markup';

const text = (...parts: Parameters<typeof markup>) => sourceOf(markup(...parts));

describe('markup', () => {
  it('escapes what it is given', () =>
    expect(text`<p title="${'"><script>'}">${"a & b's"}</p>`).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">a &amp; b&#39;s</p>',
    ));
  it('takes markup as it is, also in lists, and nothing for null', () =>
    expect(text`<ul>${['<a>', '<b>'].map((each) => markup`<li>${each}</li>`)}</ul>${null}${3}`).toBe(
      '<ul><li>&lt;a&gt;</li><li>&lt;b&gt;</li></ul>3',
    ));
  it('cannot be imitated by an answer', () => {
    const answer = JSON.parse('{"markup": "<img src=x onerror=alert(1)>", "Symbol(markup)": "<b>"}') as never;
    expect(text`${answer}`).toBe('[object Object]');
  });
});
