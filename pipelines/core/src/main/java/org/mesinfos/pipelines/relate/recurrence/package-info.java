/**
 * Movements that come back: rent, salary, subscriptions, instalments, bills.
 *
 * <p>A group of movements with one other party is a candidate; that some of them come back in a period is concluded only
 * when chance would hardly have put them so.
 */
package org.mesinfos.pipelines.relate.recurrence;
