package org.mesinfos.pipelines.run;

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

    private TestBank() {}
}
