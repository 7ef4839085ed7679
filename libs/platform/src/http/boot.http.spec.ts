import { Body, Controller, Get, Param, Post, Query, type Type } from '@nestjs/common';
import { Allows, Public } from './authorisation';
import { notesApp } from './testing/notes';

class Undescribed {
  title!: string;
}

@Controller('bare')
class BareController {
  @Get()
  read() {
    return 'secret';
  }
}
@Controller('unknown')
class UnknownController {
  @Get()
  @Allows('BurnNote')
  read() {
    return 'secret';
  }
}
@Controller('loose')
class LooseController {
  @Post('class')
  @Public()
  ofClass(@Body() body: Undescribed) {
    return body;
  }
  @Post('record')
  @Public()
  ofRecord(@Body() body: Record<string, string>) {
    return body;
  }
  @Post('field')
  @Public()
  ofField(@Body('title') title: string) {
    return title;
  }
  @Get('query')
  @Public()
  ofQuery(@Query('q') q: string) {
    return q;
  }
  @Get(':id')
  @Public()
  fine(@Param('id') id: string) {
    return id;
  }
}
@Controller()
class InheritedController extends BareController {}

describe('a service does not start', () => {
  const refusal = async (...controllers: Type[]): Promise<string[]> => {
    const boot = notesApp({}, controllers);
    return boot.then(
      () => [],
      (error: Error) => error.message.split('\n  ').slice(1),
    );
  };

  it('with a route that does not say who may call it', async () =>
    expect(await refusal(BareController)).toEqual(['BareController.read has neither @Allows nor @Public']));
  it('with an inherited one', async () =>
    expect(await refusal(InheritedController)).toEqual(['InheritedController.read has neither @Allows nor @Public']));
  it('with a route whose action nobody is granted', async () =>
    expect(await refusal(UnknownController)).toEqual([
      'UnknownController.read allows BurnNote, which the grants do not know',
    ]));
  it('with input that nothing checks', async () =>
    expect(await refusal(LooseController)).toEqual([
      'LooseController.ofClass reads its body without a described class',
      'LooseController.ofRecord reads its body without a described class',
      'LooseController.ofField reads its body field title without a described class',
      'LooseController.ofQuery reads its query field q without a described class',
    ]));
  it('and says everything at once', async () =>
    expect((await refusal(BareController, UnknownController, LooseController)).length).toBe(6));
});
