package org.mesinfos.pipelines.relate.link;

import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;

/** Comparison of the currencies of two transactions, of which each may be unknown. */
final class CurrencyComparison {

    private CurrencyComparison() {}

    static boolean differ(BookedTransaction first, BookedTransaction second) {
        return differ(first.record().getCurrency(), second.record().getCurrency());
    }

    /** Returns true if both currencies are known and differ. */
    static boolean differ(@Nullable String first, @Nullable String second) {
        return first != null && second != null && !first.equals(second);
    }
}
