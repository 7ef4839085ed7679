export const usage = `12315 platform: everything on this machine at one address

  npm start                     install if needed, build, start, print "ready <address>"
  npm start -- --port N         the address's port (default 12315)
  npm start -- --data DIR       where everything is kept (default .data); a second start goes on from there
  npm start -- --demo           play twenty real matters and eighty common ones, three months of business time, then stay up
  npm start -- --settable-clock like --demo without the play: POST /clock moves business time
  npm start -- --help

Real servers instead of the local stack, each alone or together:
  EVENTSTORE_URL=esdb://…  KAFKA_BROKERS=host:9092  MONGODB_URI=mongodb://…

For trying on this machine only: it listens on 127.0.0.1 and signs in demonstration users without a password.

Ctrl-C drains and stops. A service that dies is started again.`;
