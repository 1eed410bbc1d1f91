package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.mapping.value.SeparatedText;
import org.mesinfos.records.SubjectKind;

/**
 * Plan for references that a row attributes to a customer.
 *
 * @param kind kind of the references
 * @param text text that contains the references
 * @param separator separator between references; empty if the text is one reference
 * @param customer text with the customer reference; empty if the customer is the subject of the row
 * @param dates declared dates of the holding
 */
record LinkPlan(SubjectKind kind, FieldText text, String separator, Optional<FieldText> customer, HoldingPlan dates) {

    void addTo(List<SubjectLink> links, Optional<Subject> subject, RowState state, MappedRow row) {
        String references = text.read(state, row);
        Optional<Subject> owner = owner(subject, state, row);
        if (references == null || owner.isEmpty()) {
            return;
        }
        HoldingDates holding = dates.read(state, row);
        for (String reference : SeparatedText.parts(references, separator)) {
            links.add(new SubjectLink(new Subject(kind, reference), owner.get(), holding));
        }
    }

    private Optional<Subject> owner(Optional<Subject> subject, RowState state, MappedRow row) {
        if (customer.isPresent()) {
            return Optional.ofNullable(customer.get().read(state, row)).map(Subject::customer);
        }
        return subject.filter(known -> known.kind() == SubjectKind.CUSTOMER)
                .or(() -> state.context().customer().map(Subject::customer));
    }
}
