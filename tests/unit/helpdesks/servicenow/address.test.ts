import { expect, it } from 'vitest';
import { isClassic, recordIn } from '../../../../lib/helpdesks/servicenow/address.ts';

const id = '6f1c2b3a0d4e4f5a8b6c7d8e9f0a1b2c';
const other = 'a1b2c3d4e5f64a7b8c9d0e1f2a3b4c5d';
const incident = { table: 'incident', sysId: id };
const at = (path: string) => new URL(path, 'https://acme.service-now.com');
const polaris = '/now/nav/ui/classic/params/target/';
const form = `incident.do?sys_id=${id}&sysparm_view=`;

it.each([
  ['a form by itself', `/${form}`, incident],
  ['a form in a frame', `/nav_to.do?uri=${encodeURIComponent(`/${form}`)}`, incident],
  ['a form in Next Experience', polaris + encodeURIComponent(form), incident],
  ['encoded twice', polaris + encodeURIComponent(encodeURIComponent(form)), incident],
  ['a record in a workspace', `/now/sow/record/incident/${id}`, incident],
  ['with parameters', `/now/workspace/agent/record/incident/${id}/params/x/1`, incident],
  [
    'a record inside a record',
    `/now/sow/record/problem/${other}/params/selected-tab-index/6/sub/record/incident/${id}`,
    incident,
  ],
  ['a table of a company', `/u_id_task.do?sys_id=${id}`, { table: 'u_id_task', sysId: id }],
  ['a new form', '/incident.do?sys_id=-1', null],
  [
    'a new record inside a record',
    `/now/sow/record/problem/${other}/sub/record/incident/-1_uid_1`,
    null,
  ],
  ['a list', `/incident_list.do?sys_id=${id}`, null],
  ['a person', `/sys_user.do?sys_id=${id}`, null],
  [
    'a person inside an incident',
    `/now/sow/record/incident/${id}/sub/record/sys_user/${other}`,
    null,
  ],
  ['a service level', `/task_sla.do?sys_id=${id}`, null],
  ['an id that is none', '/incident.do?sys_id=99999999999999999999', null],
  [
    'another host in a frame',
    `/nav_to.do?uri=${encodeURIComponent(`//evil.example/${form}`)}`,
    null,
  ],
  ['broken encoding', `${polaris}%E0%A4%A`, null],
  ['a portal', `/sp?id=ticket&table=incident&sys_id=${id}`, null],
])('finds the ticket in the address of %s', (_, path, record) => {
  expect(recordIn(at(path))).toEqual(record);
});

it.each([
  [`/${form}`, true],
  [polaris + encodeURIComponent(form), true],
  [`/now/sow/record/incident/${id}`, false],
])('tells older forms from workspaces: %s', (path, expected) => {
  expect(isClassic(at(path))).toBe(expected);
});
