/** Hypotheses written as mappings, in YAML, with which the file is read. */
@NullMarked
package org.mesinfos.connectors.generic.table.mapping;

import org.jspecify.annotations.NullMarked;
