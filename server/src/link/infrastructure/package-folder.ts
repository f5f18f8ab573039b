/** Folders that people keep their infrastructure in: what it deploys lies around them. */
const INFRASTRUCTURE_FOLDER = /^\.?(?:[\w-]+-)?(?:infra(?:structure)?|terraform|tf|iac|cloudformation|cfn|deploy(?:ment)?s?|ops)$|^(?:aws|environments?|envs?|stacks?|live|prod(?:uction)?|staging|dev(?:elopment)?|modules|templates?|sam|cdk)$/i;

/** The folder around the infrastructure: `services/orders` of `services/orders/infra/production`. */
export function packageAround(folder: string): string {
  const parts = folder.split('/');
  while (parts.length > 0 && INFRASTRUCTURE_FOLDER.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join('/');
}
