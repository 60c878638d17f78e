/**
 * A thin Common Cartridge 1.1 (IMS): a list of links to lessons on a site, which Canvas, Moodle and others take in as
 * items of a course. Nothing of it reports a score.
 */
import { element, xmlFile, xmlId, xmlText } from './xml';

export interface CartridgeLink {
  readonly name: string;
  readonly title: string;
  readonly address: string;
}

const COMMON = 'http://www.imsglobal.org/xsd/imsccv1p1';
const MANIFEST = `${COMMON}/imscp_v1p1`;
const METADATA = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const LINK = `${COMMON}/imswl_v1p1`;

/** The files of the cartridge, by path. */
export function cartridgeFiles(
  name: string,
  title: string,
  links: readonly CartridgeLink[],
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const fileOf = (link: CartridgeLink) => `${xmlId('link', link.name)}.xml`;
  for (const link of links)
    files.set(
      fileOf(link),
      xmlFile(
        element(
          'webLink',
          { xmlns: LINK },
          element('title', {}, xmlText(link.title)),
          element('url', { href: link.address, target: '_blank' }),
        ),
      ),
    );
  const items = links.map((link) =>
    element(
      'item',
      { identifier: xmlId('item', link.name), identifierref: xmlId('resource', link.name) },
      element('title', {}, xmlText(link.title)),
    ),
  );
  const resources = links.map((link) =>
    element(
      'resource',
      { identifier: xmlId('resource', link.name), type: 'imswl_xmlv1p1' },
      element('file', { href: fileOf(link) }),
    ),
  );
  const manifest = element(
    'manifest',
    { identifier: xmlId('dag_tutor', name), xmlns: MANIFEST, 'xmlns:lomimscc': METADATA },
    element(
      'metadata',
      {},
      element('schema', {}, 'IMS Common Cartridge'),
      element('schemaversion', {}, '1.1.0'),
      element(
        'lomimscc:lom',
        {},
        element(
          'lomimscc:general',
          {},
          element('lomimscc:title', {}, element('lomimscc:string', {}, xmlText(title))),
        ),
      ),
    ),
    element(
      'organizations',
      {},
      element(
        'organization',
        { identifier: 'organization', structure: 'rooted-hierarchy' },
        element(
          'item',
          { identifier: 'root' },
          element('item', { identifier: 'module' }, element('title', {}, xmlText(title)), ...items),
        ),
      ),
    ),
    element('resources', {}, ...resources),
  );
  files.set('imsmanifest.xml', xmlFile(manifest));
  return files;
}
