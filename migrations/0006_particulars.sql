-- What a version is more closely than its kind, with what it says as such: { "is": "certificate", "facts": { … } }
alter table document_versions add column particulars jsonb;

alter table documents
  -- Did a person say how far it is valid? Else that follows from what was read.
  add column validity_said boolean not null default false,
  -- The gap letter that carries the validity of a report further.
  add column bridged_by uuid references documents (id);
update documents d set validity_said = true
from document_versions v
where v.id = d.current_version_id and d.kind = 'soc2' and d.removed_at is null
  and d.valid_until is distinct from
    (coalesce(v.report_corrections ->> 'periodEnd', v.report ->> 'periodEnd')::date + interval '12 months')::date;
