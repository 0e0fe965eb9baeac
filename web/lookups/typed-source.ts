import { type Field, fields, type Places, type Source } from '@denwaban/domain/lookups';

/** The form's own picture of a source: what was typed for one kind stays while another is looked at. */
export type TypedSource = {
  kind: Source['kind'];
  columns: Places;
  paths: Places;
  keepDays: number;
  template: string;
  header: string;
};

export function typedFrom(source: Source): TypedSource {
  const blank: TypedSource = {
    kind: source.kind,
    columns: {},
    paths: {},
    keepDays: 1,
    template: 'https://',
    header: 'Authorization',
  };
  switch (source.kind) {
    case 'none':
      return blank;
    case 'csv':
      return { ...blank, columns: source.places, keepDays: source.keepDays };
    case 'link':
      return { ...blank, template: source.template };
    case 'api':
      return { ...blank, template: source.template, header: source.header, paths: source.places };
  }
}

export function sourceOf({ kind, columns, paths, keepDays, template, header }: TypedSource): Source {
  switch (kind) {
    case 'none':
      return { kind };
    case 'csv':
      return { kind, places: filled(columns), keepDays };
    case 'link':
      return { kind, template: template.trim() };
    case 'api':
      return { kind, template: template.trim(), header: header.trim(), places: filled(paths) };
  }
}

function filled(places: Places): Places {
  const named = fields.flatMap((field): [Field, string][] => {
    const place = places[field]?.trim();
    return place ? [[field, place]] : [];
  });
  return Object.fromEntries(named);
}
