package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

/**
 * Plan that finds the subject of a row: the first reference that is present, else the customer that the delivery names.
 *
 * @param references references in order of preference
 */
record SubjectPlan(List<Reference> references) {

    /**
     * Reference to a subject.
     *
     * @param kind kind of the subject
     * @param text text with the reference
     */
    record Reference(SubjectKind kind, FieldText text) {}

    Optional<Subject> subject(RowState state, MappedRow row) {
        for (Reference reference : references) {
            String text = reference.text().read(state, row);
            if (text != null) {
                if (reference.text().isWhole(text, state, row)) {
                    reference.text().source().markCaptured(state, row);
                }
                return Optional.of(new Subject(reference.kind(), text));
            }
        }
        return state.context()
                .customer()
                .filter(customer -> !customer.isBlank())
                .map(Subject::customer);
    }
}
