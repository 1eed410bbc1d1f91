package org.mesinfos.connectors.mapping.value;

import java.util.List;
import java.util.Map;

/**
 * Names of the columns of bank transactions in more than thirty languages, by role, as {@code transaction-columns.txt} lists
 * them. Generic readers recognise columns by them, and proposals of mappings name columns by them.
 */
public final class TransactionColumnNames {

    private static final Map<String, List<String>> LISTS =
            WordLists.named(TransactionColumnNames.class, "transaction-columns.txt");

    private TransactionColumnNames() {}

    /** Returns the lists as written, by key, such as {@code booking-date}; earlier names take precedence. */
    public static Map<String, List<String>> lists() {
        return LISTS;
    }
}
