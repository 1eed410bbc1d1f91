/**
 * Generated people and deliveries about them, with the expected results.
 *
 * <p>For demonstrations, load tests and tests of all code that reads deliveries. The package depends on the layouts of
 * exports and on the canonical records, but not on the code that converts one into the other.
 */
@NullMarked
package org.mesinfos.samples;

import org.jspecify.annotations.NullMarked;
