/**
 * Recurring transactions: rent, salary, subscriptions, instalments, bills.
 *
 * <p>Each group of transactions with one counterparty is a candidate. A recurrence is accepted only if a coincidence is
 * much less probable.
 */
@NullMarked
package org.mesinfos.pipelines.relate.recurrence;

import org.jspecify.annotations.NullMarked;
