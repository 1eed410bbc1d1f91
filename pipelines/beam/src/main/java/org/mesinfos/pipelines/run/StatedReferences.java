package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.function.BiConsumer;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.SuppressionDigest;

/** References that identity evidence states for somebody. Stateless. */
final class StatedReferences {

    private StatedReferences() {}

    /** Passes on each organisation with a reference that a link or a profile states for it, unless the reference is sealed. */
    static void read(IdentityEvidence evidence, BiConsumer<String, Subject> references) throws IOException {
        BiConsumer<String, Subject> inClear = (organisation, subject) -> {
            if (!SuppressionDigest.isSealed(subject.normalised())) {
                references.accept(organisation, subject);
            }
        };
        evidence.links().stream().forEach(link -> {
            String organisation = link.origin().getOrganisation();
            inClear.accept(organisation, link.link().customer());
            inClear.accept(organisation, link.link().subject());
        });
        if (evidence.people().isPresent()) {
            evidence.people().get().statements().stream()
                    .forEach(statement -> inClear.accept(statement.organisation(), statement.subject()));
        }
    }
}
