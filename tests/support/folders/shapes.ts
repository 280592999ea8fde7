export type MadeFile = {
  readonly path: string;
  readonly text: string;
  readonly title: string;
  readonly published?: string;
};

export type Facts = {
  readonly number: number;
  readonly title: string;
  readonly slug: string;
  readonly date: string;
  readonly author: string;
  readonly tags: readonly string[];
  readonly text: string;
  readonly pick: <T>(choices: readonly T[]) => T;
};

export type Shape = { readonly name: string; readonly make: (facts: Facts) => MadeFile };

const quoted = (text: string): string => JSON.stringify(text);
const list = (words: readonly string[]): string => words.map((word) => `  - ${word}`).join('\n');
const inWords = (date: string, month: 'long' | 'short'): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month, day: 'numeric' }).format(new Date(date));
const yaml = (lines: readonly string[], text: string): string => `---\n${lines.join('\n')}\n---\n\n${text}\n`;

export const SHAPES: readonly Shape[] = [
  {
    name: 'jekyll',
    make: ({ title, slug, date, author, tags, text, pick }) => ({
      path: `_posts/${date}-${slug}.${pick(['md', 'markdown'])}`,
      text: yaml(
        ['layout: post', `title: ${quoted(title)}`, `date: ${date} 09:30:00 ${pick(['+0500', '-0800', 'UTC'])}`]
          .concat([`author: ${author}`, `categories: ${tags[0]}`, `tags: [${tags.join(', ')}]`, 'comments: true'])
          .slice(0, pick([3, 6, 7]) as number),
        text,
      ),
      title,
      published: date,
    }),
  },
  {
    name: 'hugo-yaml',
    make: ({ title, slug, date, author, tags, text, pick }) => ({
      path: pick([`content/posts/${slug}.md`, `content/posts/${slug}/index.md`]),
      text: yaml(
        [
          `title: ${quoted(title)}`,
          `date: ${date}T23:30:00-07:00`,
          `lastmod: ${date}`,
          `author: "${author}"`,
          'weight: 3',
        ].concat([`tags:\n${list(tags)}`, 'params:\n  math: true', 'cover:\n  image: a.png', 'draft: false']),
        text,
      ),
      title,
      published: date,
    }),
  },
  {
    name: 'hugo-toml',
    make: ({ title, slug, date, tags, text }) => ({
      path: `content/blog/${slug}.md`,
      text: `+++\ntitle = ${quoted(title)}\ndate = ${date}T10:00:00Z\ntags = ${JSON.stringify(tags)}\n[params]\n  toc = true\n+++\n\n${text}\n`,
      title,
      published: date,
    }),
  },
  {
    name: 'hugo-json',
    make: ({ title, slug, date, tags, text }) => ({
      path: `content/${slug}.md`,
      text: `${JSON.stringify({ title, date: `${date}T10:00:00+02:00`, tags, params: { a: [{}] } }, null, 2)}\n\n${text}\n`,
      title,
      published: date,
    }),
  },
  {
    name: 'obsidian',
    make: ({ title, date, tags, text, pick }) =>
      pick([
        {
          path: `Notes/${title.replace(/[:?"/]/g, '')}.md`,
          text: yaml(
            [`aliases: [${tags[0]}]`, `tags:\n${list(tags)}`, 'cssclass: wide', `created: ${date}`],
            `# ${title}\n\n${text}`,
          ),
          title,
          published: date,
        },
        { path: `Daily/${date}.md`, text: `# ${title}\n\n${text}\n`, title, published: date },
      ]),
  },
  {
    name: 'mkdocs',
    make: ({ title, slug, text, pick }) => ({
      path: `docs/${slug}.md`,
      text: pick([
        `# ${title}\n\n${text}\n`,
        yaml([`title: ${quoted(title)}`, 'hide:\n  - navigation', 'icon: x'], text),
      ]),
      title,
    }),
  },
  {
    name: 'docusaurus',
    make: ({ title, slug, date, author, tags, text, pick }) => ({
      path: pick([`blog/${date}-${slug}.mdx`, `blog/${date}-${slug}/index.md`]),
      text: yaml(
        [
          `slug: ${slug}`,
          `title: ${quoted(title)}`,
          `authors:\n  - name: ${author}\n    url: https://a.example`,
        ].concat([`tags: [${tags.join(', ')}]`, 'sidebar_position: 2']),
        `${text}\n\n<!-- truncate -->`,
      ),
      title,
      published: date,
    }),
  },
  {
    name: 'eleventy',
    make: ({ title, slug, date, tags, text, pick }) => ({
      path: `src/posts/${slug}.md`,
      text: pick([
        yaml(
          [`title: ${quoted(title)}`, `date: ${date}`, `tags:\n${list(tags)}`, 'eleventyNavigation: {key: x}'],
          text,
        ),
        `---json\n${JSON.stringify({ title, date, layout: 'post.njk' })}\n---\n${text}\n`,
      ]),
      title,
      published: date,
    }),
  },
  {
    name: 'astro',
    make: ({ title, slug, date, text, pick }) => ({
      path: `src/content/blog/${slug}.${pick(['md', 'mdx'])}`,
      text: yaml(
        [`title: '${title.replaceAll("'", "''")}'`, "description: 'It''s here'"].concat([
          `pubDate: ${pick([`'${inWords(date, 'short').replace(',', '')}'`, `${date}T00:00:00.000Z`])}`,
          "heroImage: '/a.jpg'",
        ]),
        text,
      ),
      title,
      published: date,
    }),
  },
  {
    name: 'notion',
    make: ({ number, title, date, tags, text }) => ({
      path: `Export/${title.replace(/[:?"/]/g, '')} ${number.toString(16).padStart(32, '0')}.md`,
      text: `# ${title}\n\nCreated: ${inWords(date, 'long')} 3:05 PM\nTags: ${tags.join(', ')}\n\n${text}\n`,
      title,
      published: date,
    }),
  },
  {
    name: 'substack',
    make: ({ title, slug, date, author, text }) => ({
      path: `posts/${slug}.md`,
      text: `# ${title}\n\n### Why it matters\n\nBy ${author} | ${inWords(date, 'long')}\n\n${text}\n\n[Subscribe now](https://a.example)\n`,
      title,
      published: date,
    }),
  },
  {
    name: 'wordpress',
    make: ({ title, slug, date, tags, text }) => ({
      path: `output/posts/${date.slice(0, 4)}/${date}-${slug}/index.md`,
      text: yaml(
        [`title: ${quoted(title)}`, `date: "${date}"`, `categories: \n${list(tags)}`, 'coverImage: "a.jpg"'],
        text,
      ),
      title,
      published: date,
    }),
  },
  {
    name: 'plain notes',
    make: ({ title, slug, date, text, pick }) =>
      pick([
        {
          path: `${slug}.txt`,
          text: `${text}\r\n`,
          title: `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`,
        },
        { path: `${date} ${slug}.md`, text: `\ufeff# ${title}\r\n\r\n${text}\r\n`, title, published: date },
        {
          path: `${slug}.md`,
          text: `${title}\n=====\n\nPublished: ${inWords(date, 'long')}\n\n${text}\n`,
          title,
          published: date,
        },
      ]),
  },
];
