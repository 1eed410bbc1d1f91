package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;

/** A statement line (field 61) with the information fields read so far. Not thread-safe. */
final class Mt940TransactionGroup {

    /** Maximum number of information fields of a transaction; the standard has one, some banks write six. */
    private static final int MAX_INFORMATION_FIELDS = 100;

    private final Mt940Field statementLine;
    private final List<Mt940Field> information = new ArrayList<>();
    private boolean isTooLarge;

    Mt940TransactionGroup(Mt940Field statementLine) {
        this.statementLine = statementLine;
    }

    void add(Mt940Field field) {
        if (information.size() < MAX_INFORMATION_FIELDS) {
            information.add(field);
        } else {
            isTooLarge = true;
        }
    }

    Mt940Field statementLine() {
        return statementLine;
    }

    List<Mt940Field> information() {
        return information;
    }

    boolean isTooLarge() {
        return isTooLarge;
    }
}
