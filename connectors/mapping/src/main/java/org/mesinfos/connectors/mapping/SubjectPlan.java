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

    /**
     * Returns the preferred reference of a rejected row; empty if it is missing. A less preferred one is no evidence,
     * because the preferred one may be in the damaged part of the row.
     */
    Optional<Subject> preferred(RowState state, MappedRow row) {
        return references.stream()
                .limit(1)
                .flatMap(reference -> Optional.ofNullable(reference.text().read(state, row))
                        .map(text -> new Subject(reference.kind(), text))
                        .stream())
                .findFirst();
    }

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
