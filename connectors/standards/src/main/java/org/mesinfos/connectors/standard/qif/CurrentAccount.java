package org.mesinfos.connectors.standard.qif;

import java.util.Locale;

/**
 * The account that movements are on: the one described alone under the last {@code !Account}, for the register that
 * follows. A list of several accounts names none of them. Not thread-safe.
 */
final class CurrentAccount {

    private String described = "";
    private int inBlock;
    private String register = "";
    private String name = "";

    /** A list of accounts begins. */
    void startBlock() {
        inBlock = 0;
        described = "";
        register = "";
    }

    /** An account was described. */
    void describe(String account) {
        inBlock++;
        described = inBlock == 1 ? account : "";
    }

    /** A register begins. A register of another kind is on another account, which is not known. */
    void startRegister(String header) {
        String kind = header.toUpperCase(Locale.ROOT);
        if (!register.isEmpty() && !register.equals(kind)) {
            described = "";
        }
        register = kind;
        name = described;
    }

    /** The first record of a register may name its account. */
    void openedBy(QifRecord record) {
        if (name.isEmpty()) {
            name = OpeningBalance.account(record);
        }
    }

    /** Empty when it is not known. */
    String name() {
        return name;
    }
}
