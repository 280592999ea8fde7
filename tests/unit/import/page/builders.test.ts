import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../support/news-site/score.js';
import { page, read } from './read.js';

const PARAGRAPHS = [
  'The harbour office counted 412 boats on the first morning of the regatta, which is eleven more than the water can hold.',
  'Nobody was told to leave. The harbour master, a patient woman called Ida Brandt, asked each crew to move a little to the left.',
  'He laughed.',
  'By noon the boats stood so close that children walked from one bank to the other, and the ferry had to be cancelled for the day.',
  'A committee will look for a larger river before the next summer, or for smaller boats, whichever the council finds the cheaper.',
  'The oldest boat, built in 1911 and mended in every year since, was let in last and left first, with a small bow to everybody.',
];

type Make = (paragraph: string, index: number) => string;

/** As each system writes a paragraph into a page; the names are those of its own templates. */
const SYSTEMS: readonly (readonly [string, Make])[] = [
  [
    'AEM',
    (one, n) => `<div class="text aem-GridColumn"><div id="text-${n}" class="cmp-text"><p>${one}</p></div></div>`,
  ],
  [
    'SharePoint',
    (one, n) =>
      `<div class="ms-rtestate-field"><p class="ms-rteElement-P"><span class="ms-rteFontSize-${n + 1} ms-rteThemeForeColor-2-0">${one}</span></p></div>`,
  ],
  [
    'Sitecore',
    (one) =>
      `<div class="row component column-splitter sc-share"><div class="component rich-text"><div class="component-content field-content"><p>${one}</p></div></div></div>`,
  ],
  ['Episerver', (one) => `<div class="block textblock epi-contentfragment epi-widget"><p>${one}</p></div>`],
  [
    'Elementor',
    (one) =>
      `<div class="elementor-element elementor-widget elementor-widget-text-editor" data-element_type="widget"><div class="elementor-widget-container"><p>${one}</p></div></div>`,
  ],
  [
    'Wix',
    (one, n) =>
      `<div id="comp-${n}" class="wixui-rich-text KcpHeO" data-testid="richTextElement"><p class="font_8 wixui-rich-text__text"><span class="wixGuard">${one}</span></p></div>`,
  ],
  ['Webflow', (one) => `<div class="w-layout-grid w-widget"><div class="w-richtext"><p>${one}</p></div></div>`],
  [
    'Divi',
    (one, n) =>
      `<div class="et_pb_module et_pb_text et_pb_text_${n} et_pb_widget"><div class="et_pb_text_inner"><p>${one}</p></div></div>`,
  ],
  [
    'Gutenberg',
    (one, n) => `<p class="has-medium-font-size has-text-color wp-block-paragraph has-${n}-columns">${one}</p>`,
  ],
  [
    'WPBakery',
    (one) =>
      `<div class="vc_row wpb_row vc_row-fluid"><div class="wpb_text_column wpb_content_element vc_widget"><div class="wpb_wrapper"><p>${one}</p></div></div></div>`,
  ],
  ['TYPO3', (one, n) => `<div id="c${n}" class="frame frame-default ce-bodytext ce-textpic"><p>${one}</p></div>`],
  [
    'Kentico',
    (one) => `<div class="ktc-widget ktc-widget-body-wrapper"><div class="fr-view"><p>${one}</p></div></div>`,
  ],
  [
    'Umbraco',
    (one) => `<div class="umb-block-grid__layout-item umb-widget"><div class="rte"><p>${one}</p></div></div>`,
  ],
  [
    'HubSpot',
    (one) =>
      `<div class="span12 widget-span widget-type-cell"><div class="hs_cos_wrapper hs_cos_wrapper_widget hs_cos_wrapper_type_rich_text"><p>${one}</p></div></div>`,
  ],
  [
    'Drupal',
    (one) =>
      `<div class="paragraph paragraph--type--text"><div class="clearfix text-formatted field field--name-field-text field__item"><p>${one}</p></div></div>`,
  ],
  [
    'Squarespace',
    (one) => `<div class="sqs-block html-block"><div class="sqs-block-content sqs-widget"><p>${one}</p></div></div>`,
  ],
  [
    'Beaver Builder',
    (one) => `<div class="fl-module fl-module-rich-text fl-widget"><div class="fl-rich-text"><p>${one}</p></div></div>`,
  ],
  ['Quill', (one) => `<p class="ql-align-justify"><span class="ql-size-large ql-font-size">${one}</span></p>`],
];

const bodyWith = async (inside: string): Promise<string> => {
  const found = await read(page(`<main><h1>A bridge opens</h1>${inside}</main>`));
  return found.kind === 'draft' ? bodyOf(found.draft) : found.message;
};

describe('pages of builders and editors', () => {
  it.each(SYSTEMS)('lose no paragraph: %s', async (_name, make) => {
    const body = await bodyWith(PARAGRAPHS.map(make).join('\n'));
    expect(body.split('\n').filter((line) => line !== '')).toEqual(PARAGRAPHS);
  });

  it('may call the box of each paragraph as furniture is called', async () => {
    for (const name of ['share', 'widget', 'toolbar', 'legal', 'channel', 'labels', 'sponsored']) {
      const body = await bodyWith(PARAGRAPHS.map((one) => `<div class="${name}"><p>${one}</p></div>`).join('\n'));
      expect(
        PARAGRAPHS.filter((one) => !body.includes(one)),
        name,
      ).toEqual([]);
    }
  });
});

describe('a paragraph whose name is that of furniture', () => {
  const LONG = PARAGRAPHS[3] ?? '';
  const among = (box: string): string => PARAGRAPHS.map((one) => (one === LONG ? box : `<p>${one}</p>`)).join('\n');

  it.each(['social', 'legal', 'rating', 'tags', 'cookie-story', 'listen', 'pager'])(
    'is text between paragraphs: %s',
    async (name) => {
      const body = await bodyWith(among(`<div class="${name}"><p>${LONG}</p></div>`));
      expect(body.split('\n').filter((line) => line !== '')).toEqual(PARAGRAPHS);
    },
  );

  it('in a box that may be beside the text is reported', async () => {
    const found = await read(
      page(`<main><h1>A bridge opens</h1>${among(`<div class="sponsored"><p>${LONG}</p></div>`)}</main>`),
    );
    const doubts = found.kind === 'draft' ? found.draft.problems.filter(({ severity }) => severity === 'doubt') : [];
    expect(doubts.map(({ message }) => message)).toEqual([
      'Left out as boxes beside the text: “By noon the boats stood so close that…”.',
    ]);
  });

  it.each([
    ['an offer with a form', `<div class="newsletter"><p>${LONG}</p><form><input></form></div>`],
    ['comments', `<div class="comments"><p>${LONG}</p></div>`],
    ['hidden words', `<div style="display:none"><p>${LONG}</p></div>`],
    [
      'a notice of the house',
      '<div class="legal"><p>© 2019 The Post. All rights reserved. This material may not be published, broadcast, rewritten or redistributed in any form without the written permission.</p></div>',
    ],
  ])('goes without a word where it is sure: %s', async (_name, box) => {
    const found = await read(page(`<main><h1>A bridge opens</h1>${among(box)}</main>`));
    const draft = found.kind === 'draft' ? found.draft : undefined;
    expect(draft?.problems.filter(({ severity }) => severity === 'doubt')).toEqual([]);
    expect(draft === undefined ? '' : bodyOf(draft)).not.toContain('By noon');
  });
});
