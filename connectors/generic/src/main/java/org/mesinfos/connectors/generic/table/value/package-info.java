/**
 * Columns as their values show them: formats of dates and numbers, currencies, and how certain each format is. The forms of
 * dates are in {@code date-formats.txt}.
 */
@NullMarked
package org.mesinfos.connectors.generic.table.value;

import org.jspecify.annotations.NullMarked;
