import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Min } from 'class-validator';
import { CampaignContentView, PersonView } from '../campaign-view.dto.js';

export class RevisionSummary {
  @ApiProperty({ description: "The campaign's version that it is" })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiProperty({ type: PersonView, nullable: true, description: 'null: saved with an API key' })
  savedBy!: PersonView | null;

  @ApiProperty({
    description: 'Such as `published`; empty for what was only saved',
    example: 'version 3 again',
  })
  note!: string;
}

/** The whole campaign as it was then. */
export class RevisionView extends CampaignContentView implements RevisionSummary {
  @ApiProperty({ description: "The campaign's version that it is" })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiProperty({ type: PersonView, nullable: true, description: 'null: saved with an API key' })
  savedBy!: PersonView | null;

  @ApiProperty({ description: 'Such as `published`; empty for what was only saved' })
  note!: string;
}

export class RestoreRevision {
  @ApiProperty({ minimum: 1, description: "The campaign's `version` it takes the place of" })
  @IsInt()
  @Min(1)
  version!: number;
}
