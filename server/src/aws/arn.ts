export function parseArn(text: string): {service:string, region:string} | undefined { const p = text.split(':'); return p[0]==='arn' ? {service:p[2]!, region:p[3]!} : undefined; }
