/** Proposed mappings, generated from samples of undescribed formats. */
@NullMarked
package org.mesinfos.connectors.mapping.proposal;

import org.jspecify.annotations.NullMarked;
