import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { memoryPersons } from '../testing/memory-persons';
import type { Persons } from '../persons/persons';
import { providersOf, UsesPersons } from './injection';

@Controller()
class PeopleController {
  constructor(@UsesPersons() readonly persons: object) {}
}
const boot = async (persons: Persons | null) => {
  @Module({ controllers: [PeopleController], providers: [...providersOf({}, {}, persons, {})] })
  class PeopleModule {}
  const context = await NestFactory.createApplicationContext(PeopleModule, { logger: false, abortOnError: false });
  return context.get(PeopleController).persons;
};

describe('a controller that needs persons', () => {
  it('gets them where the service has the keys', async () => {
    const persons = memoryPersons();
    expect(await boot(persons)).toBe(persons);
  });
  it('stops the boot where it has none, and both are named', () =>
    expect(boot(null)).rejects.toThrow(/PeopleController[\s\S]*persons/));
});
