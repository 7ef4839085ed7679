const { dirname } = require('node:path');

const all = () => require(`${dirname(require.resolve('libphonenumber-js'))}/max/index.cjs`);

/** In unit specs: class-validator loads the phone numbers of the world for one rule; they wait until it is asked. */
module.exports = new Proxy({}, { get: (_, name) => all()[name] });
