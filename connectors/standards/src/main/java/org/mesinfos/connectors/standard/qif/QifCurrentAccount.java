package org.mesinfos.connectors.standard.qif;

import java.util.Locale;

/**
 * The account of the current transactions: the single account in the last {@code !Account} section before their
 * register. A section with several accounts identifies none of them. Not thread-safe.
 */
final class QifCurrentAccount {

    private String precedingAccount = "";
    private int accountsInSection;
    private String register = "";
    private String name = "";

    /** Starts an {@code !Account} section. */
    void startAccountSection() {
        accountsInSection = 0;
        precedingAccount = "";
        register = "";
    }

    /** Adds an account of the current {@code !Account} section. */
    void addAccount(String account) {
        accountsInSection++;
        precedingAccount = accountsInSection == 1 ? account : "";
    }

    /** Starts a register. A further register of another type belongs to another account, which is unknown. */
    void startRegister(String header) {
        String kind = header.toUpperCase(Locale.ROOT);
        if (!register.isEmpty() && !register.equals(kind)) {
            precedingAccount = "";
        }
        register = kind;
        name = precedingAccount;
    }

    /** Takes the account name from the first record of a register, if it is an opening balance. */
    void readOpeningBalance(QifRecord record) {
        if (name.isEmpty()) {
            name = QifOpeningBalance.accountName(record);
        }
    }

    /** Returns the account name, or an empty text if it is unknown. */
    String name() {
        return name;
    }
}
