import { type Instant, type Meta, Rejection, RevisionConflict } from '@12315/kernel';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpException,
  Module,
  Param,
  Post,
  Put,
  Query,
  type Type,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type as Of } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { readConfig } from '../../config';
import { createLogger } from '../../telemetry/logs';
import { Unavailable } from '../../unavailable';
import { type Act, CurrentAct } from '../act';
import { Allows, Public } from '../authorisation';
import { CommandMeta, CurrentUser } from '../command-meta';
import { createHttpApp, type HttpOptions } from '../create-app';
import { type Page, PageQuery } from '../page';
import type { User } from '../authentication';
import { memoryAnswers } from './answers';
import { localIssuer } from './tokens';

class Line {
  @IsString() text!: string;
  @IsOptional() @IsInt() @Min(1) amount?: number;
}
class WriteNote {
  @IsString() @Length(1, 20) title!: string;
  @IsIn(['goods', 'service']) kind!: string;
  @IsOptional() @IsUUID() about?: string;
  @IsOptional() @IsString({ each: true }) @ArrayMaxSize(2) tags?: string[];
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Of(() => Line) lines?: Line[];
}
class Trouble {
  @IsString() what!: string;
}

const troubles: Readonly<Record<string, () => never>> = {
  missing: () => {
    throw new Rejection('not-found', 'note.unknown', 'of district 340203');
  },
  closed: () => {
    throw new Rejection('conflict', 'note.closed', undefined, '市场监督管理投诉举报处理办法 第十四条');
  },
  wrong: () => {
    throw new Rejection('invalid', 'note.too-early', 'before 2026-01-01');
  },
  foreign: () => {
    throw new Rejection('forbidden', 'note.not-yours');
  },
  faster: () => {
    throw new RevisionConflict('note-1', 3, 5);
  },
  away: () => {
    throw new Unavailable('mongodb', new Error('10.1.2.3 refused'));
  },
  often: () => {
    throw new HttpException('slow down', 429);
  },
  bug: () => {
    throw new Error('cannot write 13855301234 canary-person');
  },
};

/** What reached the controller, in order. */
export interface Heard {
  readonly metas: Meta[];
  expected: (number | undefined)[];
  wait: Promise<void>;
}

const notesController = (heard: Heard): Type => {
  @Controller('notes')
  class NotesController {
    @Post()
    @Allows('WriteNote')
    async write(@Body() body: WriteNote, @CommandMeta() meta: Meta) {
      heard.metas.push(meta);
      await heard.wait;
      return { id: meta.id, revision: heard.metas.length, title: body.title };
    }
    @Put(':id')
    @Allows('WriteNote')
    rewrite(@Body() _body: WriteNote, @CurrentAct() { id, expected }: Act) {
      heard.expected.push(expected);
      return { id, revision: 4 };
    }
    @Delete(':id')
    @Allows('WriteNote')
    remove(@Param('id') _id: string, @CommandMeta() meta: Meta): void {
      heard.metas.push(meta);
    }
    @Post(':id/trouble')
    @Allows('WriteNote')
    trouble(@Body() { what }: Trouble, @CommandMeta() meta: Meta) {
      heard.metas.push(meta);
      return troubles[what]?.();
    }
    @Get()
    @Allows('ReadNote')
    list(@Query() { limit, cursor }: PageQuery): Page<{ id: string }> {
      return { items: [{ id: `${cursor ?? 'start'}/${limit}` }], next: cursor === 'last' ? null : 'a+b' };
    }
    @Get('mine')
    @Allows('ReadNote')
    mine(@CurrentUser() user: User) {
      return user;
    }
    @Get(':id')
    @Allows('ReadNote')
    read(@Param('id') id: string) {
      return { id, revision: 3 };
    }
  }
  return NotesController;
};

@Controller('leaflet')
class LeafletController {
  @Get()
  @Public()
  read() {
    return { text: '12315' };
  }
  @Post()
  @Public()
  order(@Body() _body: Trouble, @CommandMeta() meta: Meta) {
    return { actor: meta.actor };
  }
}

/** A small service with one of everything, and what it has heard and logged. */
export const notesApp = async (more: Partial<HttpOptions> = {}, controllers: readonly Type[] = []) => {
  const heard: Heard = { metas: [], expected: [], wait: Promise.resolve() };
  const lines: string[] = [];
  const { keys, bearer } = await localIssuer();
  @Module({ controllers: [...(controllers.length > 0 ? controllers : [notesController(heard), LeafletController])] })
  class NotesModule {}
  const answers = memoryAnswers();
  const app: NestFastifyApplication = await createHttpApp(NotesModule, {
    service: {
      name: 'notes',
      grants: { WriteNote: ['AGENT', 'HANDLER'], ReadNote: ['HANDLER', 'ANALYST'] },
      ruleSetAt: () => 'C2026',
    },
    titles: { 'note.closed': { title: '已办结', detail: '办结后不能更改。' } },
    config: readConfig({}),
    clock: { now: () => '2026-05-06T01:00:00.000Z' as Instant },
    logger: createLogger('notes', 'trace', { write: (line) => void lines.push(line) }),
    keys,
    idempotencyCollection: answers,
    probes: { engines: {}, subscriptions: () => [], started: () => true, status: async () => ({ service: 'notes' }) },
    ...more,
  });
  return { app, heard, lines, bearer, answers, authorization: await bearer() };
};
export type NotesApp = Awaited<ReturnType<typeof notesApp>>;
export const note = { title: '退款', kind: 'goods' };
