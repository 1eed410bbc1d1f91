package org.mesinfos.pipelines.run;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mappings of a fictitious bank. */
public final class TestBank {

    /** Mapping of the transactions of accounts: account, reference, date and amount. */
    public static final String ENTRIES = """
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

    /** Mapping of the holders of accounts: customer and account. */
    public static final String HOLDERS = """
            connector: test-bank/holders
            version: 1
            title: Who holds which account of a bank made up for tests
            format: csv
            deliveries: append
            csv:
              delimiter: ";"
            record: BankAccount
            subject: {kind: customer, from: customer}
            key: {natural: [subject, account_number]}
            links:
              - {kind: account, from: account}
            fields:
              account_number: {column: account, required: true}
            """;

    /** Mapping of lists of contracts: customer, number and start. */
    static final String CONTRACTS = """
            connector: test-bank/stock
            version: 1
            title: Contracts of a bank made up for tests
            format: csv
            deliveries: snapshot
            csv:
              delimiter: ";"
            record: Contract
            subject: {kind: customer, from: customer}
            key: {native: number}
            links:
              - {kind: contract, from: number}
            fields:
              number: {column: number, required: true}
              start_date: {column: start, required: true}
            """;

    /** Id of the mapping {@link #moves}. */
    public static final String MOVES = "test-bank/moves";

    private TestBank() {}

    /** Drops a list for the mapping {@link #CONTRACTS}. */
    static void dropContracts(TestInbox inbox, int sequence, String... rows) {
        inbox.drop(
                        "test-bank/list-" + sequence + "/contracts.csv",
                        Stream.concat(Stream.of("customer;number;start"), Stream.of(rows))
                                .toArray(String[]::new))
                .drop("test-bank/list-" + sequence + "/delivery.yaml", "sequence: " + sequence);
    }

    /** Returns an inbox for its files, in which the customers C1, C2 and so on are the people per-1, per-2 and so on. */
    static TestInbox inbox(Path folder, int people) {
        return new TestInbox(folder)
                .mapping("mine", "test-bank/entries", CUSTOMERS)
                .registry(IntStream.rangeClosed(1, people)
                        .mapToObj(number -> "per-" + number + ";test-bank;C" + number)
                        .toArray(String[]::new));
    }

    /**
     * Returns the mapping of the transactions of customers: customer, reference, date and amount.
     *
     * @param columns further columns, each with the field of its name; the mapping ends with them
     */
    public static String moves(String... columns) {
        StringBuilder mapping = new StringBuilder("""
                connector: test-bank/moves
                version: 1
                title: Moves of a bank made up for tests
                format: csv
                deliveries: append
                csv:
                  delimiter: ";"
                record: BankTransaction
                subject: {kind: customer, from: customer}
                key: {native: bank_reference}
                fields:
                  bank_reference: id
                  booking_date: {column: booked, required: true}
                  amount: {column: amount, required: true}
                """);
        for (String column : columns) {
            mapping.append("  ").append(column).append(": ").append(column).append('\n');
        }
        return mapping.toString();
    }

    /** Returns the mapping {@link #moves} with the wrong sign of amounts. */
    public static String withWrongSign(String moves) {
        return moves.replace("{column: amount, required: true}", "{column: amount, required: true, negate: true}");
    }
}
