package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.mesinfos.connectors.api.Subject;

/** References in identity evidence that are not of erased people, without their organisations. Stateless. */
public final class LivingReferences {

    private LivingReferences() {}

    /** Returns the references, normalised. */
    public static Set<String> of(IdentityEvidence evidence, Suppression suppression) throws IOException {
        Set<String> references = new HashSet<>();
        evidence.registry()
                .forEach((customer, person) ->
                        add(customer.organisation(), Subject.customer(customer.reference()), suppression, references));
        evidence.links().stream().forEach(link -> {
            String organisation = link.origin().getOrganisation();
            if (!suppression.covers(organisation, link.link().customer())) {
                references.add(link.link().customer().normalised());
                references.add(link.link().subject().normalised());
            }
        });
        if (evidence.people().isPresent()) {
            evidence.people().get().statements().stream()
                    .forEach(statement -> add(statement.organisation(), statement.subject(), suppression, references));
        }
        return references;
    }

    private static void add(String organisation, Subject subject, Suppression suppression, Set<String> references) {
        if (!suppression.covers(organisation, subject)) {
            references.add(subject.normalised());
        }
    }
}
