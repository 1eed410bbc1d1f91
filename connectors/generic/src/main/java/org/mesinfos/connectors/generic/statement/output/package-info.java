/**
 * Records of the transactions, outcomes in printed order, and the mapping that describes the layout. Nothing is inferred
 * here.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.output;

import org.jspecify.annotations.NullMarked;
