/** The project's home: reports link to it, and faults are reported there. */
export const PROJECT_PAGE = 'https://github.com/regionlint/regionlint';

/** The page that explains a rule. */
export function rulePage(id: string): string {
  return `${PROJECT_PAGE}/blob/main/docs/rules/${id}.md`;
}
