import type { FileFacts } from '../../extract/facts';

/** Exports that a framework calls because of where their file is. */
interface FileConvention {
  readonly file: RegExp;
  readonly exports: RegExp;
}

const VERBS = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ALL)$/;

const FILE_CONVENTIONS: readonly FileConvention[] = [
  // Next.js, app and pages.
  { file: /(^|\/)app\/(.*\/)?route\.[cm]?[jt]sx?$/, exports: VERBS },
  { file: /(^|\/)app\/(.*\/)?(page|layout|template|default|not-found|sitemap|robots)\.[jt]sx?$/, exports: /^(default|generateMetadata|generateStaticParams)$/ },
  { file: /(^|\/)pages\/api\/.*\.[jt]sx?$/, exports: /^default$/ },
  { file: /(^|\/)pages\/.*\.[jt]sx$/, exports: /^(getServerSideProps|getStaticProps|getStaticPaths)$/ },
  // Remix and React Router.
  { file: /(^|\/)routes\/.*\.[jt]sx?$|(^|\/)app\/root\.[jt]sx?$/, exports: /^(loader|action)$/ },
  // SvelteKit.
  { file: /(^|\/)\+server\.[jt]s$/, exports: VERBS },
  { file: /(^|\/)\+(page|layout)(\.server)?\.[jt]s$/, exports: /^(load|actions)$/ },
];

/** Does a framework call the export of a file? */
export function isCalledByFramework(file: string, name: string): boolean {
  const [first = ''] = name.split('.');
  return FILE_CONVENTIONS.some((convention) => convention.file.test(file) && convention.exports.test(first));
}

/** Next.js: `(request, response)`, as in express. */
export function takesResponse(file: string, name: string): boolean {
  return name === 'default' && /(^|\/)pages\/api\/.*\.[jt]sx?$/.test(file);
}

/** `'use server'`: all that the module exports can be called by browsers. */
export function isServerActions({ body }: FileFacts): boolean {
  const [first] = body;
  return first?.kind === 'expression' && first.expression.kind === 'literal' && first.expression.value === 'use server';
}
