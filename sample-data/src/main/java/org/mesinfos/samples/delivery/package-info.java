/**
 * Deliveries of the organisations: one class per layout, which writes the files and records the expected result of each
 * row.
 *
 * <p>People are written one at a time to all open files, so that memory use does not depend on their number.
 */
@NullMarked
package org.mesinfos.samples.delivery;

import org.jspecify.annotations.NullMarked;
