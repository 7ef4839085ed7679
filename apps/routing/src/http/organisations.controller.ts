import { Allows, CurrentUser, PageQuery, Reads, type Reading, type User } from '@12315/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { organisationList } from '../views/organisation-list.view';

@Controller('organisations')
export class OrganisationsController {
  constructor(@Reads(organisationList) private readonly list: Reading) {}

  @Get()
  @Allows('ReadOrganisations')
  page(@Query() query: PageQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { sort: { organisation: 1 } });
  }
}
