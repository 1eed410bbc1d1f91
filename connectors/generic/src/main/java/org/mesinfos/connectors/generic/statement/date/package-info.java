/**
 * Period of a statement, order of day and month, and the years of dates without one. It needs printed lines only, no
 * table.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.date;

import org.jspecify.annotations.NullMarked;
