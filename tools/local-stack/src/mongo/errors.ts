import type { Doc } from './bson';

/** The server's error names and codes, those used here. */
const codes = {
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  ShutdownInProgress: 91,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  NotImplemented: 238,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  Location15947: 15947,
  Location15952: 15952,
  Location15955: 15955,
  Location15957: 15957,
  Location15956: 15956,
  Location15958: 15958,
  Location15959: 15959,
  Location17276: 17276,
  Location31249: 31249,
  Location31253: 31253,
  Location31254: 31254,
  Location40353: 40353,
  Location40156: 40156,
  Location40234: 40234,
  Location40238: 40238,
  Location40323: 40323,
  Location40324: 40324,
  Location51091: 51091,
  Location51272: 51272,
} as const;
export type FailureName = keyof typeof codes;

/** What a command answers when it is refused; `extra` stands beside code and message. */
export class MongoFailure extends Error {
  override readonly name = 'MongoFailure';
  readonly code: number;
  constructor(
    readonly codeName: FailureName,
    message: string,
    readonly extra: Doc = {},
  ) {
    super(message);
    this.code = codes[codeName];
  }
}

export const refuse = (codeName: FailureName, message: string, extra?: Doc): never => {
  throw new MongoFailure(codeName, message, extra);
};

/** What a real server can and this one does not: said, not guessed. */
export const beyond = (what: string): never => refuse('NotImplemented', `the local stack does not support ${what}`);
