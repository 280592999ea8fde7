import { type APIMessageComponent, ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { drawnComponent } from '../../../support/drawn/components.js';

const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
const button = (style: ButtonStyle, more: object = {}) =>
  ({ type: ComponentType.Button, style, label: 'Go', custom_id: 'go', ...more }) as APIMessageComponent;

describe('a component', () => {
  it('of text is Markdown, and nothing in it becomes HTML', () => {
    expect(drawnComponent(text('**a** <b> &'))).toBe('<div class="text"><strong>a</strong> &lt;b&gt; &amp;</div>');
  });

  it('that holds others shows them in order, with the colour at its edge', () => {
    const parts = [
      text('a'),
      { type: ComponentType.Separator, spacing: SeparatorSpacingSize.Large },
      text('b'),
    ] as const;
    const plain = drawnComponent({ type: ComponentType.Container, components: [...parts] });
    expect(plain).toBe(
      '<div class="container"><div class="text">a</div><div class="gap large"><hr></div><div class="text">b</div></div>',
    );
    expect(drawnComponent({ type: ComponentType.Container, accent_color: 0xff, components: [] })).toBe(
      '<div class="container accented" style="--accent:#0000ff"></div>',
    );
  });

  it('of texts with something beside them has that last', () => {
    const section = { type: ComponentType.Section, components: [text('a')], accessory: button(ButtonStyle.Success) };
    expect(drawnComponent(section as APIMessageComponent)).toMatch(
      /^<div class="section">.*a.*<button class="success">/,
    );
  });

  it('that only keeps a distance has no line', () => {
    expect(drawnComponent({ type: ComponentType.Separator, divider: false })).toBe('<div class="gap"></div>');
  });
});

describe('a button', () => {
  it.each([
    [ButtonStyle.Primary, 'primary'],
    [ButtonStyle.Secondary, 'secondary'],
    [ButtonStyle.Success, 'success'],
    [ButtonStyle.Danger, 'danger'],
  ])('of style %i is %s', (style, name) => {
    expect(drawnComponent(button(style))).toBe(`<button class="${name}"><span>Go</span></button>`);
  });

  it('shows its label as it is, which is no Markdown', () => {
    const html = drawnComponent(button(ButtonStyle.Secondary, { label: '**a** \\* <b>' }));
    expect(html).toContain('<span>**a** \\* &lt;b&gt;</span>');
  });

  it('shows that it is off, that it leads away, and its emoji before its label', () => {
    expect(drawnComponent(button(ButtonStyle.Danger, { disabled: true }))).toContain(
      '<button class="danger" disabled>',
    );
    expect(drawnComponent(button(ButtonStyle.Link, { url: 'https://example.org' }))).toMatch(
      /Go<\/span><svg class="icon leads"/,
    );
    expect(drawnComponent(button(ButtonStyle.Secondary, { emoji: { name: '👍' } }))).toMatch(
      /<span class="emoji"><svg.*👍.*<span>Go/,
    );
    const { label: _none, ...rocket } = button(ButtonStyle.Secondary, { emoji: { name: '🚀' } }) as { label?: string };
    expect(drawnComponent(rocket as APIMessageComponent)).toBe(
      '<button class="secondary"><span class="emoji">🚀</span></button>',
    );
  });
});

describe('a menu, a picture or a file', () => {
  it('shows what is chosen, or what can be', () => {
    const menu = (chosen: boolean) => ({
      type: ComponentType.StringSelect as const,
      custom_id: 'm',
      placeholder: 'Which?',
      options: [{ label: 'The Paper', value: 'p', default: chosen }],
    });
    expect(drawnComponent(menu(false))).toContain('<div class="select"><span>Which?</span>');
    expect(drawnComponent(menu(true))).toContain('<div class="select chosen"><span>The Paper</span>');
    expect(drawnComponent({ type: ComponentType.UserSelect, custom_id: 'u' })).toContain('Make a selection');
  });

  it('shows pictures that were given, with their descriptions', () => {
    const media = { url: 'attachment://timeline.png' };
    const gallery = { type: ComponentType.MediaGallery as const, items: [{ media, description: '"1" event' }] };
    expect(drawnComponent(gallery, { media: { [media.url]: 'data:x' } })).toBe(
      '<div class="gallery"><img alt="&quot;1&quot; event" src="data:x"></div>',
    );
  });

  it('shows the name and size of a file', () => {
    const file = { type: ComponentType.File as const, file: { url: 'https://cdn.example/1/a.txt' } };
    const files = [{ url: file.file.url, filename: 'a.txt', size: 2048 }];
    expect(drawnComponent(file, { files })).toContain('<a>a.txt</a><small>2.00 KB</small>');
    expect(drawnComponent(file)).toContain('<a>a.txt</a></div>');
  });
});
