package org.mesinfos.pipelines.run;

/** Mapping for small files of a fictitious bank, in versions that require different columns. */
public final class VersionedMapping {

    public static final String ID = "test-bank/moves";
    public static final String HEADER = "customer;id;booked;value;amount;currency;label";

    /** Version 1, in which the label is required. */
    public static final String LABEL_REQUIRED = mapping(1, "value", "{column: label, required: true}");

    /** Version 2, in which the label is optional. */
    public static final String LABEL_OPTIONAL = mapping(2, "value", "label");

    /** Version 2, in which the value date is required and the label is optional. */
    public static final String VALUE_DATE_REQUIRED = mapping(2, "{column: value, required: true}", "label");

    private VersionedMapping() {}

    private static String mapping(int version, String valueDate, String label) {
        return """
                connector: test-bank/moves
                version: %d
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
                  value_date: %s
                  amount: {column: amount, required: true}
                  currency: currency
                  label: %s
                """.formatted(version, valueDate, label);
    }
}
