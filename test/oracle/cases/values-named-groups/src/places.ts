const HOST = /^(?<service>[a-z]+)\.(?<region>[a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com$/;

export function regionOfHost(host: string): string {
  const region = HOST.exec(host)?.groups?.region;
  if (!region) throw new TypeError(`no region in ${host}`);
  return region;
}

export const fromCode = (code: string) => `${code.slice(0, 2).toLowerCase()}-${code.substring(2, code.length - 1).replace('W', 'west').replace('E', 'east')}-${code.at(-1)}`;
