/** Booked transactions with the properties that rules over several records need. */
@NullMarked
package org.mesinfos.pipelines.relate.transaction;

import org.jspecify.annotations.NullMarked;
