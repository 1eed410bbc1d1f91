/** Columns of booking dates, and the order of day and month in them. */
@NullMarked
package org.mesinfos.connectors.generic.table.date;

import org.jspecify.annotations.NullMarked;
