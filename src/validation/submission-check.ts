import type { ListModel } from "../generated/model";
import { type SchemaTable, submissionSchema } from "../generated/schema-tables";
import type { SchemaError } from "../generated/validators";
import { type CheckAt, checksOf } from "./schema-check";
import { type Check, Position } from "./schema-error";

/** Finds errors of shape. The schema is read when something is wrong for the first time. */
export class SubmissionChecks {
  private schemas: readonly SchemaTable[] | null = null;
  private at: CheckAt | null = null;

  /** Errors in a whole submission. */
  errorsOf(submission: unknown): readonly SchemaError[] {
    const errors: SchemaError[] = [];
    this.prepared()(submissionSchema.whole)(submission, null, errors);
    return errors;
  }

  /** Gives the errors of single entries of a list that is not inside another. */
  ofEntries({ path }: ListModel): (entry: unknown, row: number) => readonly SchemaError[] {
    const at = this.prepared();
    const schemas = this.schemas!;
    const list = path.reduce((schema, name) => schemas[schema]!.properties![name]!, submissionSchema.whole);
    const check: Check = at(schemas[list]!.items!);
    const above = path.reduce<Position | null>((place, name) => new Position(place, name), null);
    return (entry, row) => {
      const errors: SchemaError[] = [];
      check(entry, new Position(above, row), errors);
      return errors;
    };
  }

  private prepared(): CheckAt {
    this.schemas ??= JSON.parse(submissionSchema.table) as SchemaTable[];
    this.at ??= checksOf(this.schemas);
    return this.at;
  }
}
