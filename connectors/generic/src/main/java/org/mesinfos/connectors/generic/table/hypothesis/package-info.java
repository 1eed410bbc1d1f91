/** Hypotheses: complete readings of a table, how plausible each one is, and the best one of a file. */
@NullMarked
package org.mesinfos.connectors.generic.table.hypothesis;

import org.jspecify.annotations.NullMarked;
