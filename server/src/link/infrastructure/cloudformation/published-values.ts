import { entriesOf, type DocumentNode, valueAt } from '../../../extract/document/document';
import type { VariableValue } from '../declarations';
import { mayBeEqual } from '../partial-names';
import { type TemplateScope, valueOf } from './intrinsics';
import { typeOf } from './template-resources';

/** A stack of the workspace, as far as others take values from it. */
export interface PublishingStack {
  /** Its name, as far as that is known: `shop-\0` of a Serverless Framework service, whose stage is a part of it. */
  readonly name: string | undefined;
  readonly resources: DocumentNode | undefined;
  readonly outputs: DocumentNode | undefined;
  readonly scope: TemplateScope;
}

/** What stacks of the workspace give to others: exports, outputs, and parameters of Systems Manager. Found out only when somebody asks. */
export class PublishedValues {
  private known: readonly PublishingStack[] | undefined;
  private isAsked = false;

  constructor(private readonly read: () => readonly PublishingStack[]) {}

  /** `Fn::ImportValue`. */
  exported(name: string): VariableValue | undefined {
    return this.only(({ outputs, scope }) => entriesOf(outputs).flatMap(({ value }) => this.valueNamed(name, valueAt(value, 'Export', 'Name'), valueAt(value, 'Value'), scope)));
  }

  /** `${cf:shop-dev.OrdersTable}` of the Serverless Framework. */
  output(stack: string, key: string): VariableValue | undefined {
    return this.only(({ name, outputs, scope }) => {
      const value = name !== undefined && mayBeEqual(stack, name) ? valueAt(outputs, key, 'Value') : undefined;
      return value ? [valueOf(value, scope)] : [];
    });
  }

  /** `{{resolve:ssm:…}}`, `${ssm:…}`, and parameters of templates whose type says so. */
  parameter(name: string): VariableValue | undefined {
    return this.only(({ resources, scope }) =>
      entriesOf(resources).flatMap(({ value }) => (typeOf(value) === 'AWS::SSM::Parameter' ? this.valueNamed(name, valueAt(value, 'Properties', 'Name'), valueAt(value, 'Properties', 'Value'), scope) : [])),
    );
  }

  private valueNamed(name: string, nameNode: DocumentNode | undefined, value: DocumentNode | undefined, scope: TemplateScope): readonly VariableValue[] {
    const declared = nameNode && valueOf(nameNode, scope);
    return value && declared?.kind === 'text' && mayBeEqual(name, declared.text) ? [valueOf(value, scope)] : [];
  }

  /** The only value that is found: several stacks may publish under names of which too little is known. */
  private only(find: (stack: PublishingStack) => readonly VariableValue[]): VariableValue | undefined {
    if (this.isAsked) return undefined;
    // A value may be imported itself: that far nobody goes in a ring.
    this.isAsked = true;
    this.known ??= this.read();
    const [first, ...others] = this.known.flatMap(find);
    this.isAsked = false;
    return first && others.every((other) => JSON.stringify({ ...other, at: undefined }) === JSON.stringify({ ...first, at: undefined })) ? first : undefined;
  }
}
