package org.mesinfos.pipelines.run;

/** Mapping for small files of a fictitious bank, in versions that require different columns. */
public final class VersionedMapping {

    public static final String ID = TestBank.MOVES;
    public static final String HEADER = "customer;id;booked;value;amount;currency;label";

    /** Version 1, in which the label is required. */
    public static final String LABEL_REQUIRED = mapping(1, "value", "{column: label, required: true}");

    /** Version 2, in which the label is optional. */
    public static final String LABEL_OPTIONAL = mapping(2, "value", "label");

    /** Version 2, in which the value date is required and the label is optional. */
    public static final String VALUE_DATE_REQUIRED = mapping(2, "{column: value, required: true}", "label");

    private VersionedMapping() {}

    private static String mapping(int version, String valueDate, String label) {
        return TestBank.moves("currency").replace("version: 1", "version: " + version) + "  value_date: " + valueDate
                + "\n  label: " + label + "\n";
    }
}
