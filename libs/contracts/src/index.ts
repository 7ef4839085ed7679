export { type Channel, channel, type ContractClass, kept, type MessagesOf } from './channel';
