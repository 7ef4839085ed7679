import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { describe as describeClass } from './schemas';

class Goods {
  @IsIn(['GOODS', 'SERVICE']) kind!: string;
  @IsString() label!: string;
}
class Service {
  @IsIn(['SERVICE']) kind!: string;
  @IsInt() hours!: number;
}
const ofKind = (given: { readonly kind?: string }): object =>
  given.kind === 'SERVICE' ? plainToInstance(Service, given) : plainToInstance(Goods, given);
class Bought {
  @ValidateNested({ each: true })
  @Transform(({ value }: { value: object[] }) => value.map(ofKind))
  items!: (Goods | Service)[];
}
const shown = (type: new () => object, property: string): unknown =>
  Reflect.getMetadata('swagger/apiModelProperties', type.prototype as object, property);

it('shows every kind that a list may hold, where a word in it decides which', () => {
  describeClass(Bought);
  expect(shown(Bought, 'items')).toMatchObject({
    type: 'array',
    items: { oneOf: [{ $ref: '#/components/schemas/Goods' }, { $ref: '#/components/schemas/Service' }] },
  });
  expect(shown(Service, 'hours')).toMatchObject({ type: 'integer' });
  expect(Reflect.getMetadata('swagger/apiExtraModels', Bought)).toEqual([Goods, Service]);
});
