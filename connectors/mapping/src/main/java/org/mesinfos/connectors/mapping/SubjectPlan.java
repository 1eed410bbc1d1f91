package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

/**
 * Whose or which account's a row is: the first of several references that is there, else the customer that the delivery
 * names.
 *
 * @param references in order of preference
 */
record SubjectPlan(List<Reference> references) {

    /**
     * A reference.
     *
     * @param kind what it names
     * @param text where it stands
     */
    record Reference(SubjectKind kind, FieldText text) {}

    Optional<Subject> subject(RowState state, MappedRow row) {
        for (Reference reference : references) {
            String text = reference.text().read(state, row);
            if (text != null) {
                if (reference.text().isWhole(text, state, row)) {
                    reference.text().source().keep(state, row);
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
