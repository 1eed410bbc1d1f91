package org.mesinfos.pipelines.enrich.money;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** Banks of seven countries by the bank code in their IBANs. Immutable; one instance is shared by all threads. */
public final class BankTable {

    /** Number of letters of a BIC that identify the bank. */
    private static final int BANK_LETTERS = 4;

    private static final class Loaded {
        static final BankTable BANKS = new BankTable();
    }

    private final Map<String, String> bics = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private BankTable() {
        for (String line : ReferenceTable.BANKS.lines()) {
            String[] fields = line.split("\t", -1);
            bics.put(fields[0] + fields[1], fields[2]);
        }
        for (String line : ReferenceTable.BANK_NAMES.lines()) {
            String[] country = line.split(": ", 2);
            for (String bank : country[1].split("; ", -1)) {
                names.put(country[0] + bank.substring(0, BANK_LETTERS), bank.substring(BANK_LETTERS + 1));
            }
        }
    }

    public static BankTable instance() {
        return Loaded.BANKS;
    }

    /**
     * Returns the BIC of a bank.
     *
     * @param country of the IBAN, ISO 3166-1 alpha-2
     * @param bankCode bank code in the IBAN
     */
    public Optional<String> bic(String country, String bankCode) {
        return Optional.ofNullable(bics.get(country + bankCode));
    }

    /** Returns the name of the bank with a BIC; empty if it is not in the table. */
    public Optional<String> name(String bic) {
        return Optional.ofNullable(
                names.get(bic.substring(BANK_LETTERS, BANK_LETTERS + 2) + bic.substring(0, BANK_LETTERS)));
    }
}
