/** Proposed mappings, generated from samples of undescribed formats. */
package org.mesinfos.connectors.mapping.proposal;
