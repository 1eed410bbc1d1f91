/**
 * Invented people and what organisations deliver about them, with the truth of what must become of it.
 *
 * <p>For demonstrations, load tests and tests of everything that reads deliveries. It knows the layouts of exports and
 * the canonical records, and none of the code that turns one into the other.
 */
package org.mesinfos.samples;
