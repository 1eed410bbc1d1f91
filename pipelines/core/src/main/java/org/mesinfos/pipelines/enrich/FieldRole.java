package org.mesinfos.pipelines.enrich;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Role of a field from which facts can be derived.
 *
 * <p>The person's own account on transactions and own line on calls have no role: the same derived values would be
 * repeated in thousands of records that are about something else.
 */
enum FieldRole {
    /** A telephone number. */
    PHONE,
    /** An account number according to ISO 13616. */
    IBAN,
    /** A postal address. */
    ADDRESS;

    private static final Map<String, FieldRole> TEXT_FIELDS = Map.of(
            "PhoneNumber.number", PHONE,
            "Party.phone", PHONE,
            "PersonProfile.lines", PHONE,
            "Communication.correspondent", PHONE,
            "Contract.line", PHONE,
            "PersonProfile.ibans", IBAN,
            "BankAccount.iban", IBAN,
            "BankTransaction.counterparty_iban", IBAN,
            "PaymentPlan.iban", IBAN,
            "PaymentMeans.iban", IBAN);

    private static final String ADDRESS_SCHEMA = "PostalAddress";

    /** Returns the role of a text field, or of the elements of a list of texts. */
    static Optional<FieldRole> ofText(Schema record, Schema.Field field) {
        return Optional.ofNullable(TEXT_FIELDS.get(record.getName() + "." + field.name()));
    }

    /** Returns the role of a nested record as a whole. */
    static Optional<FieldRole> ofRecord(Schema record) {
        return record.getName().equals(ADDRESS_SCHEMA) ? Optional.of(ADDRESS) : Optional.empty();
    }
}
