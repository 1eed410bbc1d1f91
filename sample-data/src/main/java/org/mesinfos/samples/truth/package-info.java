/**
 * What must become of the deliveries: every record of every person, and every count, known because the population is
 * invented and not because the deliveries were read.
 */
package org.mesinfos.samples.truth;
