package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.mapping.invoice.InvoiceTotal;
import org.mesinfos.connectors.mapping.invoice.InvoiceTotalsCheck;
import org.mesinfos.connectors.mapping.value.AmountSign;
import org.mesinfos.connectors.mapping.value.CurrencySign;
import org.mesinfos.connectors.mapping.value.OffsetChoice;
import org.mesinfos.connectors.mapping.value.Unreadable;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * Plan that builds one record from a row. Immutable and thread-safe.
 *
 * @param type type of the record
 * @param factory factory of empty records
 * @param when selects the rows
 * @param subject finds the subject of the row
 * @param links references that the row attributes to its customer
 * @param key builds the key of the event
 * @param keyName name of the native key, for messages
 * @param fields set the fields
 * @param checkedTotals totals of an invoice that are checked
 * @param ownSlots slots that the fields, subject and links of this record use
 * @param uncaptured collects the values that no field captures
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
        Set<InvoiceTotal> checkedTotals,
        BitSet ownSlots,
        UncapturedValues uncaptured) {

    private static final Unreadable NO_REFERENCE =
            new Unreadable(RejectionReason.MISSING_VALUE, "the reference of the event");

    private static final Unreadable OTHER_CURRENCY = Unreadable.invalid("amounts in the currency of the record");

    RecordPlan withUncaptured(UncapturedValues uncapturedValues) {
        return new RecordPlan(
                type, factory, when, subject, links, key, keyName, fields, checkedTotals, ownSlots, uncapturedValues);
    }

    /**
     * Builds the record. Returns empty if the row is rejected; the state then contains the rejection.
     */
    Optional<ParsedRow> build(RowState state, RowPart part) {
        state.startRecord();
        return buildStarted(state, part);
    }

    /** Builds the same record, with other instants of the times that a change of the clock repeats. */
    Optional<ParsedRow> build(RowState state, RowPart part, OffsetChoice choice) {
        state.startRecord();
        state.clockChanges().choose(choice);
        return buildStarted(state, part);
    }

    /** Returns the rejection of an invoice with an incorrect checked total. */
    Optional<Rejection> faultOf(ParsedRow row) {
        return !checkedTotals.isEmpty() && row.record() instanceof Invoice invoice
                ? new InvoiceTotalsCheck(invoice, invoice.getLines()).firstFault(checkedTotals, row.locator())
                : Optional.empty();
    }

    /** Returns the subjects and the key that a rejected row still shows. */
    RowTrace trace(RowState state, MappedRow row) {
        Optional<Subject> owner = subject.preferred(state, row);
        return RowTrace.of(owner, state.incompleteRecord().flatMap(key::key), links(owner, state, row));
    }

    private Optional<ParsedRow> buildStarted(RowState state, RowPart part) {
        MappedRow row = part.row();
        SpecificRecord record = factory.create();
        state.startFilling(record);
        for (FieldPlan field : fields) {
            field.apply(state, row, record);
            if (state.isRejected()) {
                return Optional.empty();
            }
        }
        Optional<AmountSign> otherSign = state.currencySigns().stream()
                .filter(sign -> CurrencySign.contradicts(sign, record))
                .findFirst();
        if (otherSign.isPresent()) {
            state.reject(
                    OTHER_CURRENCY,
                    row,
                    otherSign.get().currencyField(),
                    "an amount with the sign of another currency");
            return Optional.empty();
        }
        Optional<Subject> owner = subject.subject(state, row);
        record.put(Envelope.ORGANISATION, state.context().organisation());
        if (owner.isPresent()) {
            record.put(Envelope.SUBJECT, owner.get().reference());
            record.put(Envelope.SUBJECT_KIND, owner.get().kind());
        }
        Optional<RecordKey> recordKey = key.key(record);
        if (recordKey.isEmpty()) {
            state.reject(NO_REFERENCE, row, keyName, FoundValue.EMPTY);
            return Optional.empty();
        }
        List<SubjectLink> ownLinks = links(owner, state, row);
        if (state.isRejected()) {
            return Optional.empty();
        }
        part.others().forEach(other -> excludeSlotsOf(other, state));
        part.keepRemaining(state, this, Envelope.additional(record));
        if (!state.clockChanges().derivations().isEmpty()) {
            Envelope.addDerived(record, state.clockChanges().derivations());
        }
        if (!state.derivations().isEmpty()) {
            Envelope.addDerived(record, state.derivations());
        }
        return Optional.of(new ParsedRow(type, record, row.locator(), owner, recordKey.get(), ownLinks));
    }

    private void excludeSlotsOf(RecordPlan other, RowState state) {
        for (int slot = other.ownSlots.nextSetBit(0); slot >= 0; slot = other.ownSlots.nextSetBit(slot + 1)) {
            if (!ownSlots.get(slot)) {
                state.capturedSlots().add(slot);
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
