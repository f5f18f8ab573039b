import rule from '../../server/src/rules/idle-replica';
import { IDLE_HANDLER, ORDER_HANDLER, orderHandler, orderService, ordersTable } from '../support/order-service';
import { testRule } from '../support/rule-tester';

const replicas = ['eu-west-1', 'eu-central-1'];
const withReplica = ordersTable({ replicas });

testRule(rule, {
  valid: [
    {
      name: 'a second deployment beside the replica',
      code: `${ORDER_HANDLER}${orderService(`\${opt:region, 'eu-west-1'}`)}${withReplica}// file: package.json
{ "scripts": { "deploy": "sls deploy --region eu-west-1 && sls deploy --region eu-central-1" } }
`,
    },
    { name: 'code that is not known', code: `${IDLE_HANDLER}${orderService('eu-west-1')}${withReplica}` },
    { name: 'code that is pinned to one region, of which another rule tells', code: `${orderHandler("{ region: 'eu-west-1' }")}${orderService('eu-west-1')}${withReplica}` },
  ],
  invalid: [{ name: 'one deployment', code: `${ORDER_HANDLER}${orderService('eu-west-1')}${ordersTable({ replicas, found: 'hint idle' })}` }],
});
