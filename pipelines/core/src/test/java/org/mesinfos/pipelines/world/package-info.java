/**
 * An invented world whose references change hands: the deliveries of its organisations month by month, and the rows that
 * each person must have after each month.
 */
@NullMarked
package org.mesinfos.pipelines.world;

import org.jspecify.annotations.NullMarked;
