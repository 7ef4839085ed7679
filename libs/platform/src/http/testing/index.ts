export { memoryAnswers } from './answers';
export { type Claims, issuer, localIssuer } from './tokens';
