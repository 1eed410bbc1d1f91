/**
 * Derived values that follow from several records of one person together: recurrences and links between records.
 *
 * <p>The result is a pure function of the set of the person's records. It is idempotent and independent of their order
 * and of the records of other persons. Delivered values are never changed; a link contains the record id of the other
 * side.
 */
@NullMarked
package org.mesinfos.pipelines.relate;

import org.jspecify.annotations.NullMarked;
