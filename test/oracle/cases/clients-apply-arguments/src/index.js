const { SSMClient, GetParameterCommand } = require('@aws-sdk/client-ssm');

function open() {
  const options = arguments[arguments.length - 1];
  return new SSMClient({ region: options.region });
}

function logged(fn) {
  return function () {
    console.log('calling', fn.name);
    return fn.apply(this, arguments);
  };
}

const openLogged = logged(open);
const openTokyo = open.bind(null, 'tokyo', { region: 'ap-northeast-1' });

exports.handler = async () => {
  const near = openLogged('near', { region: 'ca-central-1' });
  await near.send(new GetParameterCommand({ Name: '/flags' }));
  await openTokyo().send(new GetParameterCommand({ Name: '/flags/tokyo' }));
  const last = Reflect.apply(open, null, [{ region: 'ap-southeast-1' }]);
  await last.send(new GetParameterCommand({ Name: '/flags/last' }));
};
