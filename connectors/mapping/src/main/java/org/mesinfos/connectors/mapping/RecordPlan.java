package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * How a row becomes one record. Immutable and safe for use by several threads.
 *
 * @param type the kind of record
 * @param factory makes it
 * @param when which rows it is made from
 * @param subject whose it is
 * @param links what else the row says of its customer
 * @param key what makes it the same event elsewhere
 * @param keyName for messages
 * @param fields sets its fields
 * @param own slots that its fields, subject and links speak of
 * @param remainder keeps what no field holds
 */
record RecordPlan(
        RecordType type,
        RecordFactory factory,
        Condition when,
        SubjectPlan subject,
        List<LinkPlan> links,
        KeyPlan key,
        String keyName,
        List<FieldPlan> fields,
        BitSet own,
        Remainder remainder) {

    private static final Unreadable NO_REFERENCE =
            new Unreadable(RejectionReason.MISSING_VALUE, "the reference of the event");

    RecordPlan with(Remainder all) {
        return new RecordPlan(type, factory, when, subject, links, key, keyName, fields, own, all);
    }

    /**
     * The record; empty when the row is rejected, and the state then tells why.
     *
     * @param others the records that are made of the same row: what one of them speaks of and this one does not is theirs
     *     to keep
     */
    Optional<ParsedRow> build(RowState state, MappedRow row, List<RecordPlan> others) {
        state.startRecord();
        SpecificRecord record = factory.create();
        for (FieldPlan field : fields) {
            field.apply(state, row, record);
            if (state.isRejected()) {
                return Optional.empty();
            }
        }
        Optional<Subject> owner = subject.subject(state, row);
        record.put(Envelope.ORGANISATION, state.context().organisation());
        if (owner.isPresent()) {
            record.put(Envelope.SUBJECT, owner.get().reference());
            record.put(Envelope.SUBJECT_KIND, owner.get().kind());
        }
        Optional<RecordKey> recordKey = key.key(record);
        if (recordKey.isEmpty()) {
            state.reject(NO_REFERENCE, row.locator(), keyName, "empty");
            return Optional.empty();
        }
        others.forEach(other -> leaveTo(other, state));
        remainder.keep(state, row, Envelope.additional(record), "");
        return Optional.of(
                new ParsedRow(type, record, row.locator(), owner, recordKey.get(), links(owner, state, row)));
    }

    private void leaveTo(RecordPlan other, RowState state) {
        for (int slot = other.own.nextSetBit(0); slot >= 0; slot = other.own.nextSetBit(slot + 1)) {
            if (!own.get(slot)) {
                state.kept().keep(slot);
            }
        }
    }

    private List<SubjectLink> links(Optional<Subject> owner, RowState state, MappedRow row) {
        Optional<Subject> customer = state.context()
                .customer()
                .filter(reference -> !reference.isBlank())
                .map(Subject::customer);
        boolean deliveredForCustomer =
                customer.isPresent() && owner.isPresent() && owner.get().kind() != SubjectKind.CUSTOMER;
        if (links.isEmpty() && !deliveredForCustomer) {
            return List.of();
        }
        List<SubjectLink> found = new ArrayList<>();
        if (deliveredForCustomer) {
            found.add(new SubjectLink(owner.get(), customer.get()));
        }
        for (LinkPlan link : links) {
            link.addTo(found, owner, state, row);
        }
        return found;
    }
}
