/**
 * mongoose in unit specs. A view needs a schema, not the driver under mongoose, which is most of what loading it costs: the rest is
 * loaded when something asks for it.
 */
const all = () => require('mongoose/index.js');

module.exports = {
  Schema: require('mongoose/lib/schema'),
  get Error() {
    return all().Error;
  },
  get Mongoose() {
    return all().Mongoose;
  },
  // The copy of the driver that mongoose has.
  get mongo() {
    return require(require.resolve('mongodb', { paths: [require.resolve('mongoose/package.json')] }));
  },
  get trusted() {
    return all().trusted;
  },
};
