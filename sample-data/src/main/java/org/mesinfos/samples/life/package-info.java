/**
 * Events in the lives of the generated people: banking, shopping, telephone, positions, electricity and insurance. They
 * are consistent with each other and independent of the organisation and layout in which they are delivered.
 *
 * <p>Amounts are whole cents. All events are a function of the seed, the person and the months.
 */
@NullMarked
package org.mesinfos.samples.life;

import org.jspecify.annotations.NullMarked;
