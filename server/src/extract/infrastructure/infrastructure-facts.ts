import type { DocumentNode } from '../document/document';
import type { Assignment } from '../dotenv/parse-dotenv';
import type { HclBody } from '../hcl/hcl';
import type { TextRange } from '../location';

/** Which tool reads a file. */
export type InfrastructureKind =
  | 'apprunner' // apprunner.yaml, or the source of a service as its API takes it
  | 'cloudformation' // with or without SAM
  | 'docker'
  | 'docker-compose'
  | 'dotenv'
  | 'ecs' // a task definition
  | 'github-actions'
  | 'gitlab-ci'
  | 'package'
  | 'render'
  | 'samconfig'
  | 'serverless'
  | 'terraform'
  | 'terraform-variables'
  | 'terragrunt'
  | 'vercel';

/** What an infrastructure or settings file says, as far as its language tells; what it means depends on its tool, and on other files. */
export type InfrastructureFacts = { readonly problem?: { readonly range: TextRange; readonly message: string } } & (
  | { readonly kind: 'document'; readonly root: DocumentNode | undefined }
  | { readonly kind: 'hcl'; readonly body: HclBody }
  | { readonly kind: 'assignments'; readonly assignments: readonly Assignment[] }
);
