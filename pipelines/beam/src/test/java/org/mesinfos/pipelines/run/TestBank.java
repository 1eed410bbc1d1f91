package org.mesinfos.pipelines.run;

import java.nio.file.Path;
import java.util.stream.IntStream;

/** Fictitious bank. */
final class TestBank {

    /** Mapping of its transactions: account, reference, date and amount. */
    static final String ENTRIES = """
            connector: test-bank/entries
            version: 1
            title: Entries of accounts of a bank made up for tests
            format: csv
            deliveries: append
            csv:
              delimiter: ";"
            record: BankTransaction
            subject: {kind: account, from: account}
            key: {native: bank_reference}
            fields:
              account_number: account
              bank_reference: id
              booking_date: {column: booked, required: true}
              amount: {column: amount, required: true}
            """;

    /** The same with customers in place of accounts, so that a registry names their people. */
    static final String CUSTOMERS = ENTRIES.replace("kind: account", "kind: customer");

    /** First line of its files. */
    static final String HEADER = "account;id;booked;amount";

    private TestBank() {}

    /** Returns an inbox for its files, in which the customers C1, C2 and so on are the people per-1, per-2 and so on. */
    static TestInbox inbox(Path folder, int people) {
        return new TestInbox(folder)
                .mapping("mine", "test-bank/entries", CUSTOMERS)
                .registry(IntStream.rangeClosed(1, people)
                        .mapToObj(number -> "per-" + number + ";test-bank;C" + number)
                        .toArray(String[]::new));
    }
}
