/** What stands over the form of a part, where there is a better way to write it than field by field. */
import type { ComponentType } from 'react';

export const PART_HEADS: Readonly<Record<string, ComponentType>> = {};
