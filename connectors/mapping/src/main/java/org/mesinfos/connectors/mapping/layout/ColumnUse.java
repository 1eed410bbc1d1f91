package org.mesinfos.connectors.mapping.layout;

import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Purpose for which a mapping reads a column. */
public sealed interface ColumnUse {

    /** Returns the form in which the value has to be delivered. */
    ValueForm form();

    /**
     * Use of the value as a field of a record.
     *
     * @param record type of the record
     * @param field path of the field, such as {@code lines.amount}
     */
    record Field(RecordType record, String field, ValueForm form) implements ColumnUse {}

    /**
     * Use of the value as the reference by which the row belongs to a customer.
     *
     * @param kind kind of the reference
     */
    record Subject(SubjectKind kind, ValueForm form) implements ColumnUse {}

    /**
     * Use of the value as a statement that the customer of the row holds something: an account, a line, a meter, a
     * contract, a card.
     *
     * @param kind kind of the reference
     */
    record Holding(SubjectKind kind, ValueForm form) implements ColumnUse {}

    /** Use of the value as the day from or to which a holding lasts. */
    record HoldingDay(ValueForm form) implements ColumnUse {}

    /** Use of the value as the day whose state the file describes. */
    record AsOfDay(ValueForm form) implements ColumnUse {}

    /** The value decides how the row is read, or if it is a row at all. */
    record Rule(ValueForm form) implements ColumnUse {}
}
