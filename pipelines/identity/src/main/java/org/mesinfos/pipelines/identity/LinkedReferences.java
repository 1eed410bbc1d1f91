package org.mesinfos.pipelines.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Subject;

/** References that links connect with customers of one person, also those that they connect with others as well. Immutable. */
public final class LinkedReferences {

    private final Set<String> references;

    private LinkedReferences(Set<String> references) {
        this.references = Set.copyOf(references);
    }

    /**
     * Collects the references of a person.
     *
     * @param persons ids of the person in the table
     */
    public static LinkedReferences of(IdentityEvidence evidence, IdentityTable table, Set<String> persons) {
        Set<String> references = new HashSet<>();
        evidence.links().withoutRepetitions().stream().forEach(assertion -> {
            String organisation = assertion.origin().getOrganisation();
            RowAttribution owner =
                    table.resolve(organisation, Optional.of(assertion.link().customer()));
            if (owner instanceof RowAttribution.SinglePerson person && persons.contains(person.id())) {
                references.add(text(organisation, assertion.link().subject()));
            }
        });
        return new LinkedReferences(references);
    }

    /** Returns whether an organisation connects a reference with the person. */
    public boolean contains(String organisation, Subject subject) {
        return references.contains(text(organisation, subject))
                || ReferenceForms.shortForm(subject)
                        .filter(form -> references.contains(text(organisation, form)))
                        .isPresent();
    }

    private static String text(String organisation, Subject subject) {
        return SubjectDigests.text(organisation, Optional.of(subject));
    }

    /** Returns the number of references, since they are personal data. */
    @Override
    public String toString() {
        return "LinkedReferences of " + references.size() + " references";
    }
}
