package org.mesinfos.views;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.mesinfos.records.BundleTable;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TrustedClasses;

/** Flat views that a bundle can have as files. Every value in them is derived. Immutable and thread-safe. */
public enum FlatView implements BundleTable {
    /** {@link SpendingByMonth}. */
    SPENDING_BY_MONTH(
            "spending_by_month",
            SpendingByMonth.getClassSchema(),
            RecordType.BANK_TRANSACTION,
            List.of("month", "currency", "category")),
    /** {@link EnergyByDay}. */
    ENERGY_BY_DAY(
            "energy_by_day",
            EnergyByDay.getClassSchema(),
            RecordType.METER_READING,
            List.of("organisation", "usage_point", "commodity", "day", "basis", "preferred")),
    /** {@link RecurringPayment}. */
    RECURRING_PAYMENTS(
            "recurring_payments",
            RecurringPayment.getClassSchema(),
            RecordType.BANK_TRANSACTION,
            List.of("series", "latest_day")),
    /** {@link AddressBookContact}. */
    CONTACTS("contacts", AddressBookContact.getClassSchema(), RecordType.CONTACT, List.of("record_id"));

    static {
        TrustedClasses.declare();
    }

    /**
     * Version of all views, which is also that of the views in SQL. Within a version, columns are added but never change their
     * meaning.
     */
    public static final int VERSION = 3;

    /** Prefix of the base names of files with a view. A constant of the compiler, whose use does not load all schemas. */
    public static final String FILE_NAME_PREFIX = "view-";

    private final String viewName;

    @SuppressWarnings("ImmutableEnumChecker") // Schema of a generated class, never modified.
    private final Schema schema;

    private final RecordType source;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list.
    private final List<String> keyColumns;

    FlatView(String viewName, Schema schema, RecordType source, List<String> keyColumns) {
        this.viewName = viewName;
        this.schema = schema;
        this.source = source;
        this.keyColumns = keyColumns;
    }

    /** Returns the name in SQL, for example {@code spending_by_month}. */
    public String viewName() {
        return viewName;
    }

    /** Returns the base name of the files, for example {@code view-spending-by-month}: no record type has such a name. */
    @Override
    public String fileName() {
        return FILE_NAME_PREFIX + viewName.replace('_', '-');
    }

    @Override
    public Schema schema() {
        return schema;
    }

    /** Returns all columns: unlike a record, a row of a view has few. */
    @Override
    public List<String> coreColumns() {
        return schema.getFields().stream().map(Schema.Field::name).toList();
    }

    /** Returns the type of the records from which the view is computed; it depends on no others. */
    public RecordType source() {
        return source;
    }

    /** Returns the columns whose values identify a row among those of a person. */
    public List<String> keyColumns() {
        return keyColumns;
    }

    /** Returns whether files of this base name have a view, of this or another version. */
    public static boolean isFileName(String fileName) {
        return fileName.startsWith(FILE_NAME_PREFIX);
    }

    /** Returns the name in SQL of the view that files of this base name have. */
    public static String viewName(String fileName) {
        return fileName.substring(FILE_NAME_PREFIX.length()).replace('-', '_');
    }

    /** Returns the view with this file base name. */
    public static Optional<FlatView> ofFileName(String fileName) {
        return Arrays.stream(values())
                .filter(view -> view.fileName().equals(fileName))
                .findFirst();
    }
}
