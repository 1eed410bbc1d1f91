package org.mesinfos.records;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Types of canonical records, in the order of their documentation.
 *
 * <p>Immutable and thread-safe.
 */
public enum RecordType implements BundleTable {
    /** {@link PersonProfile}. */
    PERSON_PROFILE("person-profiles", PersonProfile::new),
    /** {@link BankAccount}. */
    BANK_ACCOUNT("bank-accounts", BankAccount::new),
    /** {@link BankTransaction}. */
    BANK_TRANSACTION("bank-transactions", BankTransaction::new),
    /** {@link Income}. */
    INCOME("incomes", Income::new),
    /** {@link Invoice}. */
    INVOICE("invoices", Invoice::new),
    /** {@link PaymentPlan}. */
    PAYMENT_PLAN("payment-plans", PaymentPlan::new),
    /** {@link Receipt}. */
    RECEIPT("receipts", Receipt::new),
    /** {@link Communication}. */
    COMMUNICATION("communications", Communication::new),
    /** {@link LocationPoint}. */
    LOCATION_POINT("location-points", LocationPoint::new),
    /** {@link MeterReading}. */
    METER_READING("meter-readings", MeterReading::new),
    /** {@link Contract}. */
    CONTRACT("contracts", Contract::new),
    /** {@link InsuranceClaim}. */
    INSURANCE_CLAIM("insurance-claims", InsuranceClaim::new),
    /** {@link Complaint}. */
    COMPLAINT("complaints", Complaint::new),
    /** {@link Offer}. */
    OFFER("offers", Offer::new),
    /** {@link Score}. */
    SCORE("scores", Score::new),
    /** {@link MediaActivity}. */
    MEDIA_ACTIVITY("media-activities", MediaActivity::new),
    /** {@link WebActivity}. */
    WEB_ACTIVITY("web-activities", WebActivity::new),
    /** {@link HealthReimbursement}. */
    HEALTH_REIMBURSEMENT("health-reimbursements", HealthReimbursement::new),
    /** {@link Trip}. */
    TRIP("trips", Trip::new),
    /** {@link Contact}. */
    CONTACT("contacts", Contact::new),
    /** {@link Message}. */
    MESSAGE("messages", Message::new),
    /** {@link CalendarEvent}. */
    CALENDAR_EVENT("calendar-events", CalendarEvent::new),
    /** {@link Task}. */
    TASK("tasks", Task::new),
    /** {@link Photo}. */
    PHOTO("photos", Photo::new),
    /** {@link HealthMeasure}. */
    HEALTH_MEASURE("health-measures", HealthMeasure::new);

    static {
        TrustedClasses.declare();
    }

    private static final Map<String, RecordType> BY_SCHEMA_NAME = index(RecordType::schemaName);
    private static final Map<String, RecordType> BY_FILE_NAME = index(RecordType::fileName);
    private static final Map<String, RecordType> BY_CLASS_NAME =
            index(type -> type.schema().getFullName());

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // A constructor reference without state.
    private final Supplier<SpecificRecord> constructor;

    @SuppressWarnings("ImmutableEnumChecker") // Schema of a generated class, never modified.
    private final Schema schema;

    RecordType(String fileName, Supplier<SpecificRecord> constructor) {
        this.fileName = fileName;
        this.constructor = constructor;
        this.schema = constructor.get().getSchema();
    }

    /**
     * Returns the base name of the files of this record type: lower case, hyphens, plural, for example
     * {@code bank-transactions}.
     */
    @Override
    public String fileName() {
        return fileName;
    }

    /** Returns the schema name without its namespace, for example {@code BankTransaction}. */
    public String schemaName() {
        return schema.getName();
    }

    /** Returns the schema of the generated class; {@link SchemaCatalogue#schema} returns it without Java properties. */
    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public List<String> coreColumns() {
        return CoreColumns.of(this);
    }

    /**
     * Creates a record of this type. Arrays and maps are empty and mutable; every other field is null, including
     * required ones. The caller must set the {@link Envelope#organisation organisation}.
     */
    public SpecificRecord newRecord() {
        return EmptyCollections.fill(constructor.get());
    }

    /** Returns the type with this schema name, without namespace. */
    public static Optional<RecordType> ofSchemaName(String schemaName) {
        return Optional.ofNullable(BY_SCHEMA_NAME.get(schemaName));
    }

    /** Returns the type with this file base name. */
    public static Optional<RecordType> ofFileName(String fileName) {
        return Optional.ofNullable(BY_FILE_NAME.get(fileName));
    }

    /**
     * Returns the type of a canonical record.
     *
     * @throws IllegalArgumentException if the record is a nested one, such as a {@link Sighting}
     */
    public static RecordType of(SpecificRecord record) {
        RecordType type = BY_CLASS_NAME.get(record.getSchema().getFullName());
        if (type == null) {
            throw new IllegalArgumentException(record.getSchema().getFullName() + " is not a canonical record");
        }
        return type;
    }

    private static Map<String, RecordType> index(Function<RecordType, String> key) {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
