/**
 * Expected results of the deliveries: every record of every person, and every count. They are derived from the
 * generated events, not by reading the deliveries.
 */
@NullMarked
package org.mesinfos.samples.truth;

import org.jspecify.annotations.NullMarked;
