package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;

/**
 * Selection of the transactions of one amount with which a record is compared: all between two days, or, if there are too
 * many, the nearest ones, and the nearest ones with the same reference. The number of comparisons therefore has an upper
 * limit, however many equal amounts an account has. Not thread-safe.
 */
final class NearbyTransactions {

    /** Number of transactions that are compared. */
    static final int MOST = 48;

    private final List<BookedTransaction> all;
    private final Function<BookedTransaction, Collection<String>> references;
    private @Nullable Map<String, List<Integer>> byReference;

    /**
     * Creates a selection.
     *
     * @param all transactions of one amount, by day
     * @param references normalised references of a transaction
     */
    NearbyTransactions(List<BookedTransaction> all, Function<BookedTransaction, Collection<String>> references) {
        this.all = all;
        this.references = references;
    }

    BookedTransaction get(int position) {
        return all.get(position);
    }

    /**
     * Returns the positions of the transactions to compare, ascending.
     *
     * @param from first day
     * @param day most likely day
     * @param to last day
     * @param place number of equal records of the most likely day that have been compared before; the next ones are compared
     *     with the next transactions
     * @param wanted references of the record
     */
    NavigableSet<Integer> near(long from, long day, long to, int place, Collection<String> wanted) {
        int start = firstOn(null, from);
        int end = firstOn(null, to + 1);
        NavigableSet<Integer> selected = new TreeSet<>();
        if (end - start <= MOST) {
            for (int position = start; position < end; position++) {
                selected.add(position);
            }
            return selected;
        }
        addNearest(null, from, day, to, place, selected);
        for (String reference : wanted) {
            List<Integer> positions = index().get(reference);
            if (positions != null) {
                addNearest(positions, from, day, to, 0, selected);
            }
        }
        return selected;
    }

    private void addNearest(
            @Nullable List<Integer> positions,
            long from,
            long day,
            long to,
            int place,
            NavigableSet<Integer> selected) {
        int first = firstOn(positions, from);
        int end = firstOn(positions, to + 1);
        int likely = firstOn(positions, day);
        int start = Math.max(first, Math.min(likely + place / MOST * MOST, end - MOST));
        for (int i = start; i < Math.min(end, start + MOST); i++) {
            selected.add(positions == null ? i : positions.get(i));
        }
    }

    private Map<String, List<Integer>> index() {
        if (byReference == null) {
            byReference = new HashMap<>();
            for (int position = 0; position < all.size(); position++) {
                for (String reference : references.apply(all.get(position))) {
                    byReference
                            .computeIfAbsent(reference, first -> new ArrayList<>(1))
                            .add(position);
                }
            }
        }
        return byReference;
    }

    /**
     * Returns the index of the first transaction on a day or later.
     *
     * @param positions positions among which it is searched; null for all
     */
    private int firstOn(@Nullable List<Integer> positions, long day) {
        int low = 0;
        int high = positions == null ? all.size() : positions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(positions == null ? middle : positions.get(middle)).day() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
