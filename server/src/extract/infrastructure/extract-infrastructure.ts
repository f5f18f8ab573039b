import { parseDockerfile } from '../dockerfile/parse-dockerfile';
import { parseDotenv } from '../dotenv/parse-dotenv';
import { parseHcl } from '../hcl/parse-hcl';
import { parseJson } from '../json/parse-json';
import { parseToml } from '../toml/parse-toml';
import { parseYaml } from '../yaml/parse-yaml';
import type { InfrastructureFacts, InfrastructureKind } from './infrastructure-facts';

const DOCKERFILE = /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:\.[^/]+)?|[^/]+\.[Dd]ockerfile)$/;
const DOTENV = /(?:^|\/)(?:\.env(?:\.[^/]+)?|[^/]*\.env)$/;

/** Tools by the names of their files; `text` tells apart what names alone do not. */
const KINDS: readonly { readonly kind: InfrastructureKind; readonly files: RegExp; readonly text?: RegExp }[] = [
  { kind: 'package', files: /(?:^|\/)package\.json$/, text: /AWS_REGION|AWS_DEFAULT_REGION|--region|(?:deploy|--stage)\b/ },
  { kind: 'serverless', files: /(?:^|\/)serverless(?:[.-][^/]*)?\.(?:ya?ml|json)$/, text: /\bprovider\b/ },
  { kind: 'samconfig', files: /(?:^|\/)samconfig\.(?:toml|ya?ml)$/ },
  { kind: 'render', files: /(?:^|\/)render\.ya?ml$/ },
  { kind: 'apprunner', files: /(?:^|\/)apprunner\.ya?ml$/ },
  { kind: 'apprunner', files: /\.json$/, text: /^(?![^]*"Resources"\s*:)[^]*"RuntimeEnvironmentVariables"\s*:/ },
  { kind: 'ecs', files: /\.json$/, text: /"containerDefinitions"\s*:/ },
  { kind: 'vercel', files: /(?:^|\/)vercel\.json$/ },
  { kind: 'github-actions', files: /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/ },
  { kind: 'gitlab-ci', files: /(?:^|\/)(?:\.gitlab-ci|[^/]*\.gitlab-ci)\.ya?ml$/ },
  { kind: 'docker-compose', files: /(?:^|\/)(?:docker-)?compose(?:\.[^/]+)?\.ya?ml$/ },
  { kind: 'terraform', files: /\.tf$/ },
  { kind: 'terraform-variables', files: /\.tfvars$/ },
  { kind: 'terragrunt', files: /(?:^|\/)terragrunt\.hcl$/ },
  { kind: 'docker', files: DOCKERFILE },
  { kind: 'dotenv', files: DOTENV },
  { kind: 'cloudformation', files: /\.(?:ya?ml|json)$/, text: /(?:^|[{,])\s*["']?(?:AWSTemplateFormatVersion|Resources)["']?\s*:/m },
];

/** The tool that reads a file, told by its name and by a search of its text; undefined where none is known. */
export function infrastructureKind(file: string, text: string): InfrastructureKind | undefined {
  const found = KINDS.find(({ files, text: needed }) => files.test(file) && (!needed || needed.test(text)));
  return found?.kind === 'cloudformation' && !/AWS::/.test(text) ? undefined : found?.kind;
}

/** What a file says, by its language; undefined where that is none of these. A pure function of its name and text. */
export function extractInfrastructure(file: string, text: string): InfrastructureFacts | undefined {
  if (/\.ya?ml$/.test(file)) return { kind: 'document', ...parseYaml(file, text) };
  if (file.endsWith('.json')) return { kind: 'document', ...parseJson(file, text) };
  if (file.endsWith('.toml')) return { kind: 'document', ...parseToml(file, text) };
  if (/\.(?:tf|tfvars|hcl)$/.test(file)) return { kind: 'hcl', ...parseHcl(file, text) };
  if (DOCKERFILE.test(file)) return { kind: 'assignments', assignments: parseDockerfile(file, text) };
  return DOTENV.test(file) ? { kind: 'assignments', assignments: parseDotenv(file, text) } : undefined;
}
