/**
 * The `imsmanifest.xml` of a SCORM package: SCORM 1.2 (Content Aggregation Model 1.2) and SCORM 2004 4th Edition (CAM
 * 1.1). One item and one resource a lesson; the first resource is the first lesson, which Open edX takes as the start.
 * No mastery score is in it: an LMS that knows one calls a lesson failed that is only not finished yet.
 */
import { element, xmlFile, xmlId, xmlText } from './xml';

export const SCORM_VERSIONS = ['1.2', '2004'] as const;
export type ScormVersion = (typeof SCORM_VERSIONS)[number];

/** A lesson in one mode: what an LMS starts and keeps a score of. */
export interface Sco {
  /** Names it within the package. */
  readonly name: string;
  readonly title: string;
  /** Its page, below the root of the package. */
  readonly page: string;
}

export interface Course {
  readonly name: string;
  readonly title: string;
  readonly scos: readonly [Sco, ...Sco[]];
  /** The files that each of them needs besides its page. */
  readonly files: readonly string[];
}

interface Form {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly schemaVersion: string;
  /** The attribute that says what a resource is: 2004 writes it with another letter. */
  readonly type: string;
  /** What stands in an item after its title. */
  readonly sequencing: string;
  /** What stands in the organization after its items. */
  readonly flow: string;
}

const FORMS: Readonly<Record<ScormVersion, Form>> = {
  '1.2': {
    namespaces: {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    schemaVersion: '1.2',
    type: 'adlcp:scormtype',
    sequencing: '',
    flow: '',
  },
  '2004': {
    namespaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    schemaVersion: '2004 4th Edition',
    type: 'adlcp:scormType',
    // The lesson says itself when it is completed and passed; an LMS may not guess it.
    sequencing: element(
      'imsss:sequencing',
      {},
      element('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
    ),
    flow: element('imsss:sequencing', {}, element('imsss:controlMode', { choice: 'true', flow: 'true' })),
  },
};

export function scormManifest(version: ScormVersion, { name, title, scos, files }: Course): string {
  const { namespaces, schemaVersion, type, sequencing, flow } = FORMS[version];
  const organization = xmlId('course', name);
  const shared = 'player';
  const items = scos.map((sco) =>
    element(
      'item',
      { identifier: xmlId('item', sco.name), identifierref: xmlId('sco', sco.name), isvisible: 'true' },
      element('title', {}, xmlText(sco.title)),
      sequencing,
    ),
  );
  const resources = scos.map((sco) =>
    element(
      'resource',
      { identifier: xmlId('sco', sco.name), type: 'webcontent', href: sco.page, [type]: 'sco' },
      element('file', { href: sco.page }),
      element('dependency', { identifierref: shared }),
    ),
  );
  const player = element(
    'resource',
    { identifier: shared, type: 'webcontent', [type]: 'asset' },
    ...files.map((href) => element('file', { href })),
  );
  return xmlFile(
    element(
      'manifest',
      { identifier: xmlId('dag_tutor', name), version: '1.0', ...namespaces },
      element(
        'metadata',
        {},
        element('schema', {}, 'ADL SCORM'),
        element('schemaversion', {}, schemaVersion),
      ),
      element(
        'organizations',
        { default: organization },
        element(
          'organization',
          { identifier: organization },
          element('title', {}, xmlText(title)),
          ...items,
          flow,
        ),
      ),
      element('resources', {}, ...resources, player),
    ),
  );
}
